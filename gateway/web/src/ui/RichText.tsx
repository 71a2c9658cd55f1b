import { memo, useMemo } from 'react';
import { type Rendering, safeHtml } from './markdown';
import classes from './RichText.module.css';

/** Markdown of an author, made safe. */
export const RichText = memo(function RichText({ markdown, inline, tagsAsText }: { markdown: string } & Rendering) {
  const html = useMemo(() => safeHtml(markdown, { inline, tagsAsText }), [markdown, inline, tagsAsText]);
  const Frame = inline ? 'span' : 'div';
  return <Frame className={inline ? classes.line : classes.text} dangerouslySetInnerHTML={{ __html: html }} />;
});

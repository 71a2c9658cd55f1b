import { memo, useMemo } from 'react';
import { safeHtml } from './markdown';
import classes from './RichText.module.css';

/** Markdown of an author, made safe. */
export const RichText = memo(function RichText({ markdown }: { markdown: string }) {
  const html = useMemo(() => safeHtml(markdown), [markdown]);
  return <div className={classes.text} dangerouslySetInnerHTML={{ __html: html }} />;
});

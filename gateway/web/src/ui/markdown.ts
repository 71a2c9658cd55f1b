import DOMPurify from 'dompurify';
import { Marked } from 'marked';
import { isLink } from './address';

const ALLOWED = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: ['style', 'form', 'input', 'button', 'textarea', 'select', 'map', 'area', 'h1', 'h2'],
  FORBID_ATTR: ['style', 'class', 'id'],
  RETURN_DOM_FRAGMENT: true as const,
};

/** What is done with a Markdown text beyond making it safe. */
export interface Rendering {
  /** One line, in which "1." begins no list: for labels. */
  inline?: boolean;
  /** Tags are shown as they were typed: a question about `<em>` must not lose its word. */
  tagsAsText?: boolean;
}

const withTags = new Marked({ gfm: true });
const withTagsAsText = new Marked({ gfm: true, renderer: { html: ({ text }) => escaped(text) } });

/** HTML of a Markdown text without anything that runs, asks for input or looks like the page around it. */
export function safeHtml(markdown: string, { inline = false, tagsAsText = false }: Rendering = {}): string {
  const marked = tagsAsText ? withTagsAsText : withTags;
  const html = inline ? marked.parseInline(markdown, { async: false }) : marked.parse(markdown, { async: false });
  const safe = DOMPurify.sanitize(html, ALLOWED);
  safe.querySelectorAll('a').forEach(ledAway);
  const frame = document.createElement('div');
  frame.append(safe);
  return frame.innerHTML;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Links lead away from the platform, to a new tab that is told nothing of this one; what leads nowhere is text. */
function ledAway(link: HTMLAnchorElement): void {
  if (isLink(link.getAttribute('href') ?? '')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  } else {
    link.replaceWith(...link.childNodes);
  }
}

import DOMPurify from 'dompurify';
import { marked } from 'marked';
import { isLink } from './address';

const ALLOWED = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: ['style', 'form', 'input', 'button', 'textarea', 'select', 'map', 'area', 'h1', 'h2'],
  FORBID_ATTR: ['style', 'class', 'id'],
  RETURN_DOM_FRAGMENT: true as const,
};

/** HTML of a Markdown text without anything that runs, asks for input or looks like the page around it. */
export function safeHtml(markdown: string): string {
  const safe = DOMPurify.sanitize(marked.parse(markdown, { async: false, gfm: true }), ALLOWED);
  safe.querySelectorAll('a').forEach(ledAway);
  const frame = document.createElement('div');
  frame.append(safe);
  return frame.innerHTML;
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

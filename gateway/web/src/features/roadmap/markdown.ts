import DOMPurify from 'dompurify';
import { marked } from 'marked';

const purify = DOMPurify(window);

// Links lead away from the platform: a new tab, which is told nothing of this one.
purify.addHook('afterSanitizeAttributes', (element) => {
  if (element.tagName === 'A') {
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer');
  }
});

/** HTML of a Markdown text without anything that runs, asks for input or looks like the page around it. */
export function safeHtml(markdown: string): string {
  return purify.sanitize(marked.parse(markdown, { async: false, gfm: true }), {
    USE_PROFILES: { html: true },
    FORBID_TAGS: ['style', 'form', 'input', 'button', 'textarea', 'select', 'h1', 'h2'],
    FORBID_ATTR: ['style', 'class', 'id'],
  });
}

import { expect, test } from 'vitest';
import { safeHtml } from './markdown';

test('Markdown becomes HTML', () => {
  expect(safeHtml('**bold** and `code`').trim()).toBe('<p><strong>bold</strong> and <code>code</code></p>');
});

test('nothing that runs is left', () => {
  const html = safeHtml('<img src=x onerror=alert(1)><script>alert(1)</script>[x](javascript:alert(1))');
  expect(html).not.toMatch(/onerror|script/);
});

test('links open apart', () => {
  expect(safeHtml('[x](https://example.org)')).toContain('rel="noopener noreferrer"');
});

test('styles and forms are taken out', () => {
  expect(safeHtml('<form><input></form><p style="position:fixed" class="x">y</p>')).not.toMatch(
    /form|input|style|class/,
  );
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', './other.md', '#part'])(
  'what leads to %s is text and does not look like a link',
  (address) => {
    expect(safeHtml(`see [*this* one](${address})`).trim()).toBe('<p>see <em>this</em> one</p>');
  },
);

test('mail can be written', () => {
  expect(safeHtml('[write](mailto:a@harbor.test)')).toContain('href="mailto:a@harbor.test"');
});

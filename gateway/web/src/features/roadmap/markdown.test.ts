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

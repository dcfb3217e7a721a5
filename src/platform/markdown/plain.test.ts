import { expect, test } from 'vitest';
import { figure } from './medium.ts';
import { plainMarkdown } from './plain.ts';

test('a heading in a transcript is a strong line, not a part of the page it stands on', () => {
  expect(plainMarkdown('# Rundgang\n\nGuten **Tag**.\n')).toBe(
    '<p><strong>Rundgang</strong></p>\n<p>Guten <strong>Tag</strong>.</p>\n',
  );
});

test('below a picture stands whose it is, with a link to where it comes from', () => {
  const image = { kind: 'image' as const, src: '/a.png', credit: 'Stadt, CC BY 4.0' };
  expect(figure(image, 'Rathaus', 'Vorn', '')).toContain(
    '<figcaption>Vorn <small>Stadt, CC BY 4.0</small></figcaption>',
  );
  expect(figure({ ...image, source: 'https://bilder.example/"1"' }, 'Rathaus', '', '')).toContain(
    '<small>Stadt, CC BY 4.0, <a href="https://bilder.example/&quot;1&quot;">Quelle</a></small>',
  );
});

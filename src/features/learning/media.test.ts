import { expect, test } from 'vitest';
import { linkOf, mediumOf, titleOf } from './media.ts';

const entry = { file: 'medien/rat-haus.png', author: 'Stadt', licence: 'CC BY 4.0' };
const shown = (source: string) =>
  mediumOf('kurs', new Map([['kurs/medien/rat-haus.png', '\x89PNG']]), [{ ...entry, source }])(
    'medien/rat-haus.png',
  );

test('what a picture comes from is a link where it is an address, and a word otherwise', () => {
  expect(shown('https://bilder.example/1')).toMatchObject({
    credit: 'Stadt, CC BY 4.0',
    source: 'https://bilder.example/1',
  });
  expect(shown('Stadtarchiv')).toMatchObject({ credit: 'Stadt, CC BY 4.0, Stadtarchiv' });
  expect(shown('Stadtarchiv')).not.toHaveProperty('source');
  expect(linkOf({ ...entry, source: 'javascript:alert(1)' })).toBeUndefined();
});

test('a picture is called by its title, or by its file', () => {
  expect(titleOf(entry)).toBe('rat-haus');
  expect(titleOf({ ...entry, title: 'Das Rathaus' })).toBe('Das Rathaus');
});

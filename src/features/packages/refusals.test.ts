import { expect, test } from 'vitest';
import { LIMITS } from '#platform/h5p/checks.ts';
import { DEEPEST } from '#platform/h5p/files.ts';
import { MOST_DESCRIPTION } from '#platform/h5p/libraries.ts';
import { HIGHEST_PATCH, LONGEST_TITLE } from '#platform/h5p/manifest.ts';
import { MOST_CONTENT } from '#platform/h5p/package.ts';
import { MOST_CONTENTS } from '#platform/h5p/shelf.ts';
import { MOST_LIBRARIES } from '#platform/h5p/used.ts';
import { messages } from './messages.ts';
import { IMPORT_PROBLEMS } from './refusal.ts';
import { refusals, refusalText } from './refusals.ts';

type Table = Readonly<Record<string, string | undefined>>;

/** Codes without a sentence of their own that says what happened, why, and what to do. */
const lacking = (table: Table): string[] =>
  IMPORT_PROBLEMS.filter((code) => {
    const text = table[code] ?? '';
    const alone = Object.values(table).filter((other) => other === text).length === 1;
    return !alone || (text.match(/[.](?= |$)/g)?.length ?? 0) < 2;
  });

test('a missing, a doubled and a bare sentence would be found', () => {
  const { notAZip, damaged, ...rest } = refusals.de;
  expect(lacking(rest)).toEqual(['notAZip', 'damaged']);
  expect(lacking({ ...refusals.de, damaged: notAZip })).toEqual(['notAZip', 'damaged']);
  expect(lacking({ ...refusals.de, damaged: 'Beschädigt.' })).toEqual(['damaged']);
});

test('every reason for a refusal has its own sentences, in both languages', () => {
  expect(new Set(IMPORT_PROBLEMS).size).toBe(IMPORT_PROBLEMS.length);
  expect(lacking(refusals.de)).toEqual([]);
  expect(lacking(refusals.en)).toEqual([]);
  expect(Object.keys(refusals.en).sort()).toEqual([...IMPORT_PROBLEMS].sort());
});

test('the limits that are told are those that hold', () => {
  const megabytes = (bytes: number) => String(bytes / (1024 * 1024));
  for (const [language, thousand] of [
    ['de', '5.000'],
    ['en', '5,000'],
  ] as const) {
    const table = refusals[language];
    expect(table.packageTooLarge).toMatch(new RegExp(`\\b${megabytes(LIMITS.package)} mega`, 'i'));
    expect(messages[language].fileHint).toMatch(new RegExp(`\\b${megabytes(LIMITS.package)} mega`, 'i'));
    expect(table.totalTooLarge).toMatch(new RegExp(`\\b${megabytes(LIMITS.total)} mega`, 'i'));
    expect(table.fileTooLarge).toMatch(new RegExp(`\\b${megabytes(LIMITS.file)} mega`, 'i'));
    expect(table.ratioTooHigh).toContain(` ${LIMITS.ratio}`);
    for (const code of ['manifestTooLarge', 'libraryTooLarge'] as const)
      expect(table[code]).toContain(
        ` ${MOST_DESCRIPTION / 1024} kilo`.replace('kilo', language === 'de' ? 'Kilo' : 'kilo'),
      );
    expect(table.contentTooLarge).toMatch(new RegExp(`\\b${megabytes(MOST_CONTENT)} mega`, 'i'));
    expect(table.tooManyLibraries).toContain(` ${MOST_LIBRARIES} `);
    expect(table.libraryPatchTooHigh).toContain(` ${HIGHEST_PATCH}`);
    expect(table.nameTooDeep).toContain(` ${DEEPEST} `);
    expect(table.contentsFull).toMatch(new RegExp(`\\b${MOST_CONTENTS / 1024 ** 3} giga`, 'i'));
    expect([table.titleTooLong.includes(language === 'de' ? '1.000' : '1,000'), LONGEST_TITLE]).toEqual([
      true,
      1000,
    ]);
    expect([table.tooManyFiles.includes(thousand), LIMITS.entries]).toEqual([true, 5000]);
  }
});

test('the tone is that of a colleague', () => {
  for (const text of [...Object.values(refusals.de), ...Object.values(refusals.en)]) {
    expect(text).not.toMatch(/!|leider|ups|oops|sorry/i);
  }
});

test('what it is about is put in as it is, and nothing is made of it', () => {
  const text = refusalText({ code: 'fileType', about: "content/$&$'<b>.php\u202e" }, 'de');
  expect(text).toContain("„content/$&$'<b>.php“");
  expect(refusalText({ code: 'libraryMissing', about: 'H5P.A-1.0, H5P.B-2.1' }, 'en')).toContain(
    'H5P.A 1.0, H5P.B 2.1.',
  );
  for (const code of IMPORT_PROBLEMS) expect(refusalText({ code, about: '' }, 'de')).not.toContain('@');
  expect(refusalText({ code: 'of another time', about: '' }, 'de')).toBe(refusals.de.broken);
});

import { expect, test } from 'vitest';
import {
  asKey,
  displayInput,
  firstAccountInput,
  insidePath,
  passwordInput,
  signInInput,
  signInNames,
} from './model.ts';

test('login, e-mail address and personnel code open the same account, however they are typed', () => {
  const person = {
    name: 'Jörg Çelik',
    identifier: 'Jörg.Celik',
    email: 'J.Celik@Musterstadt.example',
    personnelCode: '100042',
    departments: [],
    group: 'beschaeftigte',
    employed: { from: '2020-01-01' },
    roles: [],
  };
  expect(signInNames(person)).toEqual(['jörg.celik', 'j.celik@musterstadt.example', '100042']);
  expect(signInNames({ ...person, identifier: undefined as never, email: undefined as never })).toEqual([
    '100042',
  ]);
  expect(asKey('  JÖRG.celik ')).toBe('jörg.celik');
  expect(asKey('Jörg'.normalize('NFD'))).toBe(asKey('jörg'));
});

test.each([
  ['/', '/'],
  ['/lernen/it?x=1&y=2#a', '/lernen/it?x=1&y=2#a'],
  ['/suche?q=€ ä', '/suche?q=%E2%82%AC%20%C3%A4'],
  ['/a//b', '/a//b'],
  ['/a/../b', '/b'],
  ['/@fremd.example', '/@fremd.example'],
])('%s is a way inside the house', (path, clean) => {
  expect(insidePath(path)).toBe(clean);
});

test.each([
  '',
  'lernen',
  'https://fremd.example',
  '//fremd.example',
  '///fremd.example',
  '/\\fremd.example',
  '\\\\fremd.example',
  '/a\\b',
  '/\t/fremd.example',
  '/\n/fremd.example',
  '\t//fremd.example',
  ' //fremd.example',
  '/.//fremd.example',
  '/a/..//fremd.example',
  '/%2e//fremd.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/\u0000/fremd.example',
])('%j leads away and is not followed', (path) => {
  expect(insidePath(path)).toBeUndefined();
});

test('a way back that leads nowhere never stands in the way of signing in', () => {
  const fields = { identifier: 'anna', password: 'x' };
  for (const to of ['//fremd.example', 'x'.repeat(5_000), 7, undefined])
    expect(signInInput.parse({ ...fields, to })).toMatchObject({ to: undefined });
  expect(displayInput.parse({ theme: 'dark', back: '/lernen' })).toMatchObject({ back: '/lernen' });
});

test.each([
  [{ password: '' }, 'missing'],
  [{}, 'missing'],
  [{ password: 'elf Zeichen' }, 'tooShort'],
  [{ password: 'x'.repeat(257) }, 'tooLong'],
])('a new password %j is refused as %s', (fields, code) => {
  for (const schema of [passwordInput, firstAccountInput]) {
    const issues = schema.safeParse({ current: 'x', token: 't', name: 'n', identifier: 'i', ...fields }).error
      ?.issues;
    expect(issues?.[0]?.message).toBe(code);
  }
});

test('the first account needs a login without blanks', () => {
  const fields = { token: 't', name: 'Anna', password: 'zwölf Zeichen' };
  expect(firstAccountInput.safeParse({ ...fields, identifier: 'anna b' }).error?.issues[0]?.message).toBe(
    'noSpaces',
  );
  expect(firstAccountInput.parse({ ...fields, identifier: ' anna ' }).identifier).toBe('anna');
});

/** What stands in the fields, and which sentence has to stand at which one: `[action, fields, field, sentence]`. */
export type Sentence = readonly [string, Readonly<Record<string, string>>, string, string];

const missing = 'Diese Angabe fehlt.';
const tooLong = 'Diese Angabe ist zu lang.';
const short = 'Das Passwort ist zu kurz. Nehmen Sie mindestens 12 Zeichen.';
const notOffered = 'Wählen Sie eine der angebotenen Möglichkeiten.';
const what = 'Schreiben Sie kurz auf, worum es geht.';
const text = 'Der Text ist zu lang. Kürzen Sie ihn bitte.';
const long = (length: number) => 'x'.repeat(length);

export const SENTENCES: readonly Sentence[] = [
  ['people.signIn', { identifier: '' }, 'identifier', missing],
  ['people.signIn', { identifier: long(255) }, 'identifier', tooLong],
  ['people.signIn', { password: '' }, 'password', missing],
  ['people.signIn', { password: long(257) }, 'password', tooLong],
  ['people.display', { theme: 'bunt' }, 'theme', notOffered],
  ['people.display', { lang: 'fr' }, 'lang', notOffered],
  ['people.changePassword', { current: '' }, 'current', missing],
  ['people.changePassword', { password: '' }, 'password', missing],
  ['people.changePassword', { password: long(11) }, 'password', short],
  ['people.changePassword', { password: long(257) }, 'password', tooLong],
  ['people.setUp', { name: ' ' }, 'name', missing],
  ['people.setUp', { name: long(121) }, 'name', tooLong],
  ['people.setUp', { identifier: '' }, 'identifier', missing],
  [
    'people.setUp',
    { identifier: 'zwei Wörter' },
    'identifier',
    'Die Kennung darf keine Leerzeichen enthalten.',
  ],
  ['people.setUp', { password: long(11) }, 'password', short],
  [
    'tests.extraTime',
    { extra: '75' },
    'extra',
    'Diese Möglichkeit steht hier nicht zur Wahl. Wählen Sie eine der angebotenen.',
  ],
  ['learning.note', { note: long(4001) }, 'note', text],
  ['wishes.send', { topic: ' ' }, 'topic', 'Diese Angabe fehlt. Ein kurzer Satz genügt.'],
  ['wishes.send', { topic: long(201) }, 'topic', text],
  ['wishes.send', { because: long(1001) }, 'because', text],
  ['wishes.answer', { answer: '' }, 'answer', 'Diese Angabe fehlt. Ein kurzer Satz genügt.'],
  ['wishes.answer', { answer: long(1001) }, 'answer', text],
  ['wishes.hide', { reason: '' }, 'reason', 'Diese Angabe fehlt. Ein kurzer Satz genügt.'],
  ['wishes.hide', { reason: long(301) }, 'reason', text],
  ['licence.withdraw', { code: ' ' }, 'code', missing],
  ['licence.withdraw', { code: long(61) }, 'code', text],
  ['licence.withdraw', { reason: '' }, 'reason', missing],
  ['licence.withdraw', { reason: long(501) }, 'reason', text],
  ['fitness.keep', { s1: 'gut' }, 's1', notOffered],
  ['barriers.report', { what: '' }, 'what', what],
  ['barriers.report', { what: long(3001) }, 'what', text],
  ['barriers.report', { page: long(301) }, 'page', text],
  ['barriers.report', { contact: long(201) }, 'contact', text],
  ['barriers.close', { note: '' }, 'note', what],
  ['barriers.close', { note: long(1001) }, 'note', text],
];

/** Where a form may send a browser afterwards, and where it ends up. */
export const WAYS: readonly (readonly [string, string])[] = [
  ['/lernen', '/lernen'],
  ['/suche?q=a%20b&seite=2#treffer', '/suche?q=a%20b&seite=2#treffer'],
  ['/suche?q=Größe €', '/suche?q=Gr%C3%B6%C3%9Fe%20%E2%82%AC'],
  ['https://boese.example/', '/'],
  ['//boese.example/', '/'],
  ['///boese.example/', '/'],
  ['/\\boese.example/', '/'],
  ['\\\\boese.example/', '/'],
  ['/..//boese.example/', '/'],
  ['/./\\boese.example/', '/'],
  ['/\t/boese.example/', '/'],
  ['/\n/boese.example/', '/'],
  ['\t//boese.example/', '/'],
  [' //boese.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['data:text/html,x', '/'],
  ['boese.example', '/'],
  ['/lernen\r\nSet-Cookie: sitzung=x', '/'],
  [`/${long(3000)}`, '/'],
  ['', '/'],
];

/** Names that a spreadsheet would take for formulas. */
export const FORMULAS = [
  '=1+1',
  '+49',
  '-2',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
];

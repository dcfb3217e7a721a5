import { expect, test } from 'vitest';
import { isGuessable } from './guessable.ts';

const ABOUT = ['Petra Müller-Lüdenscheidt', 'petra.mueller', 'Musterstadt'];

test.each([
  'korrekt Pferd Batterie Heftklammer',
  'Der Mond ist aufgegangen',
  'vier Tassen Kaffee am Dienstag',
  'Rathaus Banane Wolke Teppich',
  'Überstunden Zeltplatz Krokodil',
  'правильная лошадь батарея',
  'σωστό άλογο μπαταρία',
  'güneş ışığı çok güzel',
  '正しい馬の電池ホッチキス',
  '🦊🚲🌵🎺🍋🧦🪁🧊🦔🥨🪀🛶',
  '7%kP!2x_9#Qz',
  '$%829_#71+55aB',
  'zXw0tq93bLm2',
  '4fcd-91ae-77b0',
  'IchesseumsiebenUhrBrot',
  'Mein Hund heißt nicht Bello',
  'Petra isst nie Rosenkohl',
  'Sommerregen auf dem Blechdach',
])('„%s“ is a good password', (password) => {
  expect(isGuessable(password, ABOUT)).toBe(false);
});

test.each([
  ['Passwort2026!', 'the word itself and a year'],
  ['P@ssw0rt1234', 'the word itself in disguise'],
  ['Passwort4711', 'the word itself and a number everybody knows'],
  ['Rückenwind2026!', 'the name of this house'],
  ['rueckenwind-demo', 'the password of the demo town'],
  ['Sommer2026!!!', 'a season and a year'],
  ['Sommer Winter', 'two seasons'],
  ['Dezember2025#', 'a month and a year'],
  ['Willkommen123', 'a greeting'],
  ['Hallo12345678', 'a greeting and a row'],
  ['Musterstadt2026', 'the town'],
  ['Musterstadt-Rathaus', 'the town and its hall'],
  ['PetraMueller1985', 'the own name and a year of birth'],
  ['petra müller !', 'the own name'],
  ['Luedenscheidt!1', 'a part of the own name'],
  ['petra.mueller99', 'the own login'],
  ['qwertzuiopü+', 'a row of keys'],
  ['asdfghjklöä#', 'another row of keys'],
  ['1qay2wsx3edc', 'columns of keys'],
  ['!"§$%&/()=?', 'a row with the shift key'],
  ['987654321000', 'digits'],
  ['01.04.1985 16', 'a birthday'],
  ['0171 2345678', 'a telephone number'],
  ['abcdefghijkl', 'the alphabet'],
  ['aaaaaaaaaaaa', 'one letter'],
  ['abababababab', 'two letters'],
  ['fischfischfisch', 'one word over and over'],
  ['passwortpasswort', 'the word itself twice'],
  ['            ', 'blanks'],
])('„%s“ is guessable: %s', (password) => {
  expect(isGuessable(password, ABOUT)).toBe(true);
});

test('short parts of a name do not spoil words that hold them', () => {
  expect(isGuessable('Balkonien im Regenmantel', ['Al Ko'])).toBe(false);
  expect(isGuessable('vier bunte Kanarienvögel', ['', ' '])).toBe(false);
});

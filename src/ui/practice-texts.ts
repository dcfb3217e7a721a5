/** What a `PracticeFrame` says. `…Href` are addresses on our own pages; `{raw}` and `{max}` stand for points. */
export type PracticeTexts = {
  readonly saved: string;
  readonly failed: string;
  readonly refused: string;
  readonly signedOut: string;
  readonly signIn: string;
  readonly signInHref: string;
  /** It has just been done, and where to go from here. */
  readonly done: string;
  readonly next: string;
  readonly nextHref: string;
  /** It was done when the page was opened. */
  readonly doneBefore: string;
  readonly lastResult: string;
  readonly needsScript: string;
  readonly fullscreen: string;
  readonly fullscreenEnd: string;
};

type Ways = 'next' | 'nextHref' | 'signInHref';
type Words = Omit<PracticeTexts, Ways>;

const de: Words = {
  saved: 'Ihr Stand ist gespeichert.',
  failed: 'Speichern klappt gerade nicht. Wir versuchen es weiter.',
  refused: 'Ihr Stand lässt sich hier nicht speichern. Bitte bearbeiten Sie die Übung in einem Zug.',
  signedOut: 'Sie sind nicht mehr angemeldet. Melden Sie sich wieder an, dann speichern wir Ihren Stand.',
  signIn: 'In einem neuen Fenster anmelden',
  done: 'Die Übung ist erledigt.',
  doneBefore: 'Diese Übung ist erledigt. Sie können sie beliebig oft wiederholen.',
  lastResult: 'Ihr letztes Ergebnis: {raw} von {max}',
  fullscreen: 'Übung im Vollbild zeigen',
  fullscreenEnd: 'Vollbild beenden',
  needsScript:
    'Für diese Übung muss JavaScript eingeschaltet sein. Lektionen und Kurzprüfung gehen auch ohne. Lässt es sich bei Ihnen nicht einschalten, hilft die IT-Servicestelle.',
};

const en: Words = {
  saved: 'Your progress is saved.',
  failed: 'Saving does not work right now. We keep trying.',
  refused: 'Your progress cannot be saved here. Please finish the practice in one go.',
  signedOut: 'You are no longer signed in. Sign in again and we will save your progress.',
  signIn: 'Sign in in a new window',
  done: 'This practice is done.',
  doneBefore: 'This practice is done. You may repeat it as often as you like.',
  lastResult: 'Your last result: {raw} of {max}',
  fullscreen: 'Show the practice in full screen',
  fullscreenEnd: 'Leave full screen',
  needsScript:
    'This practice needs JavaScript. Lessons and the test work without it. If you cannot switch it on, the IT service desk helps.',
};

/** The usual words, completed by where to go on and where to sign in. */
export const practiceTexts = (lang: 'de' | 'en', ways: Pick<PracticeTexts, Ways>): PracticeTexts => ({
  ...(lang === 'en' ? en : de),
  ...ways,
});

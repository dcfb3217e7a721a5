/** What a `PracticeFrame` says. `nextHref` and `signInHref` are addresses on our own pages. */
export type PracticeTexts = {
  readonly saved: string;
  readonly failed: string;
  readonly refused: string;
  readonly signedOut: string;
  readonly signIn: string;
  readonly signInHref: string;
  readonly done: string;
  readonly next: string;
  readonly nextHref: string;
  readonly needsScript: string;
  readonly fullscreen: string;
};

type Words = Omit<PracticeTexts, 'nextHref' | 'signInHref'>;

const de: Words = {
  saved: 'Ihr Stand ist gespeichert.',
  failed: 'Speichern klappt gerade nicht. Wir versuchen es weiter.',
  refused: 'Ihr Stand lässt sich hier nicht speichern. Bitte bearbeiten Sie die Übung in einem Zug.',
  signedOut: 'Sie sind nicht mehr angemeldet. Melden Sie sich wieder an, dann speichern wir Ihren Stand.',
  signIn: 'In einem neuen Fenster anmelden',
  done: 'Die Übung ist erledigt.',
  next: 'Weiter',
  fullscreen: 'Übung im Vollbild zeigen (Esc beendet es)',
  needsScript: 'Für diese Übung muss JavaScript eingeschaltet sein. Alles andere geht auch ohne.',
};

const en: Words = {
  saved: 'Your progress is saved.',
  failed: 'Saving does not work right now. We keep trying.',
  refused: 'Your progress cannot be saved here. Please finish the practice in one go.',
  signedOut: 'You are no longer signed in. Sign in again and we will save your progress.',
  signIn: 'Sign in in a new window',
  done: 'This practice is done.',
  next: 'Continue',
  fullscreen: 'Show the practice in full screen (Esc ends it)',
  needsScript: 'This practice needs JavaScript. Everything else works without it.',
};

/** The usual words, completed by where to go on and where to sign in. */
export const practiceTexts = (
  lang: 'de' | 'en',
  hrefs: { nextHref: string; signInHref: string },
): PracticeTexts => ({
  ...(lang === 'en' ? en : de),
  ...hrefs,
});

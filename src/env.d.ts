declare namespace App {
  interface Locals {
    app: import('./app.ts').App;
    actor: import('#domain/person.ts').Actor | undefined;
    lang: import('#domain/person.ts').Language;
    theme: import('#domain/feature.ts').Theme;
    requestId: string;
    /** Until when the session holds; only with an actor. */
    session: { idleUntil: string; endsAt: string } | undefined;
    /** What was sent with the form that is shown again. */
    form: import('#platform/web/form-state.ts').FormState | undefined;
    notice: import('#platform/web/notice.ts').NoticeKey | undefined;
    /** Why a page is not shown. */
    problem: import('#platform/web/problem.ts').Problem | undefined;
    /** The sign-in page in place of another one: where it goes on, and what was typed there. */
    signIn: { to: string; kept?: string; over: boolean } | undefined;
    /** Set once the gates are passed: an error page rendered afterwards goes straight through. */
    admitted: boolean | undefined;
  }
}

/** Before the end of a session a person is warned for this long: WCAG 2.2.1 asks for at least 20 seconds. */
export const WARNING_MINUTES = 5;

/**
 * How a session stands. `idle`: it ends for lack of use and can be prolonged; `end`: its day is over whatever one
 * does; `over`: it has ended; `enough`: no reason to say anything. `minutes` is whole, rounded up.
 */
export type TimeLeft = { kind: 'enough' | 'idle' | 'end' | 'over'; minutes: number };

/** `idleUntil`, `endsAt`: ISO instants; `now`: milliseconds since 1970. Missing instants count as far away. */
export function timeLeft(idleUntil: string | undefined, endsAt: string | undefined, now: number): TimeLeft {
  const idle = idleUntil ? Date.parse(idleUntil) - now : Number.POSITIVE_INFINITY;
  const end = endsAt ? Date.parse(endsAt) - now : Number.POSITIVE_INFINITY;
  const minutes = Math.ceil(Math.min(idle, end) / 60_000);
  if (minutes <= 0) return { kind: 'over', minutes: 0 };
  if (minutes > WARNING_MINUTES) return { kind: 'enough', minutes };
  return { kind: end <= idle ? 'end' : 'idle', minutes };
}

/** Puts the minutes into a sentence; where the sentence has a form for one minute, it stands after a bar. */
export function sayTime(sentence: string, minutes: number): string {
  const [many = '', one = many] = sentence.split('|');
  return (minutes === 1 ? one : many).replace('{minutes}', String(minutes));
}

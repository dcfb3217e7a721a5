import type { Keys } from '../keys/port.ts';

/** What to say on the next page: `feature.key`, signed so that nobody can put words on somebody else's screen. */
export type NoticeKey = { feature: string; key: string };

const PURPOSE = 'notice';

export const sealNotice = (keys: Keys, notice: NoticeKey): string => {
  const text = `${notice.feature}.${notice.key}`;
  return `${text}.${keys.sign(PURPOSE, text)}`;
};

export function openNotice(keys: Keys, cookie: string): NoticeKey | undefined {
  const [feature, key, signature] = cookie.split('.');
  if (feature === undefined || key === undefined || signature === undefined) return undefined;
  return keys.verify(PURPOSE, `${feature}.${key}`, signature) ? { feature, key } : undefined;
}

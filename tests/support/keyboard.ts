import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';

/** The element with the focus: its words, and whether one can see that it has it. Looks into the practice, too. */
export async function focused(page: Page): Promise<{ name: string; seen: boolean; inFrame: boolean }> {
  const frame = page.frames().find((each) => each.parentFrame() !== null);
  const inFrame =
    frame !== undefined && (await page.evaluate(() => document.activeElement?.tagName)) === 'IFRAME';
  const place = inFrame ? frame : page.mainFrame();
  return place.evaluate((inside) => {
    const at = document.activeElement as HTMLElement | null;
    if (at === null || at === document.body) return { name: '', seen: false, inFrame: inside };
    const shows = (each: Element | null): boolean => {
      if (each === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    };
    const { width, height, top, bottom } = at.getBoundingClientRect();
    const isInView = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
    const label = at.id === '' ? null : document.querySelector(`label[for="${at.id}"]`);
    const name = at.getAttribute('aria-label') ?? label?.textContent ?? at.textContent ?? '';
    return {
      name: name.replace(/\s+/g, ' ').trim(),
      seen: isInView && (shows(at) || shows(label) || shows(at.parentElement)),
      inFrame: inside,
    };
  }, inFrame);
}

/** Goes on with the tab key until the wanted words have the focus; on the way everything has to show that it has it. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 90; step += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (at.name !== '') expect(at, `focus on „${at.name}“`).toMatchObject({ seen: true });
    if (typeof name === 'string' ? at.name.startsWith(name) : name.test(at.name)) return;
    passed.push(at.name);
  }
  throw new Error(`${name} was not reached: ${passed.join(' | ')}`);
}

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What is wrong with the page as it stands there, one line each: axe, and what axe does not look at. */
export async function audit(page: Page): Promise<string[]> {
  return [...(await axe(page)), ...(await own(page)), ...(await overflow(page))];
}

/** WCAG 2.2 A and AA and good practice, in all frames; target sizes of 24 px belong to it. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // It would fetch style sheets by script, which the policy of a practice forbids.
    .options({ preload: false, resultTypes: ['violations'] })
    .withTags(TAGS)
    // Without frames there is nothing to bring together from several of them, which takes a page of its own.
    .setLegacyMode((await page.locator('iframe, astro-island').count()) === 0)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' › ')} (${oneLine(failureSummary)})`),
  );
}

const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').slice(0, 240);

/** A page says its language, has a title of its own and is headed by one first heading. */
async function own(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    if (!['de', 'en'].includes(document.documentElement.lang)) faults.push('no language');
    if (!/\S – Rückenwind$/.test(document.title)) faults.push(`title „${document.title}“`);
    const headings = document.querySelectorAll('h1');
    if (headings.length !== 1) faults.push(`${headings.length} first headings`);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    for (const id of new Set(ids.filter((each, at) => ids.indexOf(each) !== at))) faults.push(`#${id} twice`);
    return faults;
  });
}

/** What sticks out to the right, so that one would have to scroll in two directions. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (each) => each.getBoundingClientRect().right > width + 1,
    );
    return [
      `${document.documentElement.scrollWidth} px wide at ${width}: ${wide.at(-1)?.outerHTML.slice(0, 120)}`,
    ];
  });
}

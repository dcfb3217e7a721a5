import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page, Response } from 'playwright/test';

type Question = { text: string; answers: readonly { text: string; correct: boolean }[] };

/** The questions of „Phishing erkennen“ with the answers that are right, read where their author wrote them. */
export async function questionsOf(folder: string): Promise<readonly Question[]> {
  const text = await readFile(`${folder}/content/content.json`, 'utf8');
  return (JSON.parse(text) as { questions: readonly Question[] }).questions;
}

export const frameOf = (page: Page): FrameLocator => page.frameLocator('iframe');

/** Ticks what is right and has it checked. */
export async function answer(page: Page, question: Question): Promise<void> {
  const frame = frameOf(page);
  const group = frame.getByRole('group', { name: question.text });
  for (const { text, correct } of question.answers)
    if (correct) await group.getByLabel(text, { exact: true }).check();
  await frame.getByRole('button', { name: 'Antwort prüfen' }).click();
  await frame.getByText('Ihre Antwort stimmt.', { exact: true }).waitFor();
}

/** The moment a state in which question `number` is on show has been taken by the server. */
export const keptAt = (page: Page, number: number): Promise<Response> =>
  page.waitForResponse(
    (response) =>
      response.url().includes('/api/lernen/') &&
      response.ok() &&
      (response.request().postData() ?? '').replaceAll('\\', '').includes(`"at":${number - 1},`),
  );

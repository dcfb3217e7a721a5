import { expect, test } from '#tests/support/fixtures.ts';

test('a colleague signs in and sees what is due', async ({ page, signIn }) => {
  await signIn('beschaeftigte-buergerservice');
  await expect(page.getByRole('heading', { level: 1, name: 'Guten Tag' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Was fällig ist' })).toBeVisible();
});

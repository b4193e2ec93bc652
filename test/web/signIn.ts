import type { Page } from 'playwright-core';
import { ownerEmail } from '#infra/local/environment.ts';
import type { Turnout } from '#test/support/turnout.ts';

/** Signs the first owner in to the console, by the link that comes by mail. */
export async function signIn(page: Page, turnout: Turnout): Promise<void> {
  const known = new Set((await turnout.mails()).map(({ messageId }) => messageId));
  await page.goto(`${turnout.local.site}/console/`);
  await page.getByLabel('E-mail address').fill(ownerEmail);
  await page.getByRole('button', { name: 'Mail me a sign-in link' }).click();
  // The browser is known by the answer, which may come after the mail.
  await page.getByText('Look in your mail').waitFor();
  const { text } = await turnout.mail(({ to, messageId }) => to === ownerEmail && !known.has(messageId));
  await page.goto(/http\S+\/console\/sign-in#\w+/.exec(text)?.[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Events' }).waitFor();
}

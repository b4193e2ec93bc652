import { afterAll, beforeAll, expect, it } from 'vitest';
import { routes } from '#contract/routes.ts';
import { careerDay } from './careerDay.ts';
import { ownerEmail, type Reply, type RoutedConsole, startRoutedConsole } from './routedConsole.ts';

let routed: RoutedConsole;

beforeAll(async () => {
  routed = await startRoutedConsole(careerDay, '2027-02-01T17:00:00Z');
});
afterAll(() => routed?.stop());

it('Whoever signs in stays so, although it is answered only afterwards that nobody was signed in', async () => {
  const { promise: nobodyYet, resolve: answer } = Promise.withResolvers<Reply>();
  routed.answers = {
    getSession: () => nobodyYet,
    openSession: () => ({ email: ownerEmail, role: 'owner', organization: 'Cascade Career Network' }),
    listEvents: () => ({ events: [] }),
  };
  const page = await routed.open('sign-in#0123456789abcdefghjkmnpqrstvwxyz01234567');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('You have no events yet').waitFor();
  const answered = page.waitForResponse((response) => response.status() === 401);
  answer({ status: 401, body: { refusal: 'sign-in-needed', message: '' } });
  await (await answered).finished();
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  expect(await page.getByText('You have no events yet').isVisible()).toBe(true);
  expect(await page.getByLabel('E-mail address').count()).toBe(0);
});

it('Whoever signs in is not taken for whoever was signed in before', async () => {
  const { promise: before, resolve: answer } = Promise.withResolvers<Reply>();
  routed.answers = {
    getSession: () => before,
    openSession: () => ({ email: ownerEmail, role: 'owner', organization: 'Cascade Career Network' }),
    listEvents: () => ({ events: [] }),
  };
  const page = await routed.open('sign-in#0123456789abcdefghjkmnpqrstvwxyz01234567');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText(ownerEmail).waitFor();
  const answered = page.waitForResponse((response) => response.url().endsWith(routes.getSession.path));
  answer({ email: 'lee@network.example', role: 'viewer', organization: 'Cascade Career Network' });
  await (await answered).finished();
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  expect(await page.getByText(ownerEmail).isVisible()).toBe(true);
});

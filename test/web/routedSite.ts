import type { Page } from 'playwright-core';
import { type OperationId, routes } from '#contract/routes.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { buildSite } from '#test/support/builtSite.ts';
import { serveFolder } from './serveFolder.ts';

/** An answer, a refusal with its status, or no answer at all. */
export type RoutedAnswer = { status: number; json: object } | 'lost';

/** What a browser asked for: the operation, what it sent, and the secret it sent along. */
export interface RoutedAsk {
  operation: OperationId;
  sent: Record<string, unknown>;
  bearer: string;
}

/** Answers of the API by operation; whatever is not among them is lost. */
export type RoutedAnswers = Partial<
  Record<OperationId, (ask: RoutedAsk) => RoutedAnswer | Promise<RoutedAnswer>>
>;

interface OpenOptions {
  answers?: RoutedAnswers;
  locale?: Locale;
  width?: number;
  height?: number;
}

/** The built pages on a server that knows only its files; the API's answers are given by the test. */
export interface RoutedSite {
  /** The address of the site, without a final slash. */
  origin: string;
  /** A phone of its own, at an address of the site. */
  open(address: string, options?: OpenOptions): Promise<Page>;
  /** All that the page opened last asked for, in order. */
  asked: RoutedAsk[];
  /** Pages that broke or met the security policy. */
  troubles: string[];
  stop(): Promise<void>;
}

export const answered = (json: object): RoutedAnswer => ({ status: 200, json });
export const refused = (refusal: string, status = 409): RoutedAnswer => ({
  status,
  json: { refusal, message: '' },
});

export async function startRoutedSite(): Promise<RoutedSite> {
  const built = await buildSite();
  const { origin, stop } = await serveFolder(built.folder);
  const browser = await launchBrowser();
  const site: RoutedSite = {
    origin,
    asked: [],
    troubles: [],
    async open(address, { answers = {}, locale = 'en', width = 320, height = 640 } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, locale });
      const page = await context.newPage();
      page.on('pageerror', (error) => site.troubles.push(`${address}: ${error}`));
      page.on('console', (message) => {
        if (/Content.Security.Policy/i.test(message.text())) site.troubles.push(message.text());
      });
      site.asked = await route(page, answers);
      await page.goto(new URL(address, origin).href);
      return page;
    },
    async stop() {
      await browser.close();
      await stop();
      await built.remove();
    },
  };
  return site;
}

async function route(page: Page, answers: RoutedAnswers): Promise<RoutedAsk[]> {
  const asked: RoutedAsk[] = [];
  await page.route('**/api/**', async (routed) => {
    const request = routed.request();
    const { pathname } = new URL(request.url());
    const operation = operationOf(request.method(), pathname);
    const sent: Record<string, unknown> = request.postDataJSON() ?? {};
    const bearer = (request.headers().authorization ?? '').replace('Bearer ', '');
    asked.push({ operation, sent, bearer });
    const answer = await answers[operation]?.({ operation, sent, bearer });
    if (!answer || answer === 'lost') await routed.abort('connectionfailed');
    else await routed.fulfill(answer);
  });
  return asked;
}

/** Operations whose path is fixed, as those of private links are. */
function operationOf(method: string, path: string): OperationId {
  const found = Object.entries(routes).find(([, each]) => each.method === method && each.path === path);
  if (!found) throw new Error(`No operation answers ${method} ${path}`);
  return found[0] as OperationId;
}

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { sessionCookie } from '#contract/cookies.ts';
import { type MailTopic, mailTopics } from '#domain/mailTopics.ts';
import { locales } from '#domain/vocabulary.ts';
import { choicesLinks } from '#functions/mailings/choicesLinks.ts';
import { Database } from '#store/database.ts';
import { MailChoices } from '#store/mailChoices.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';
import { settledState, storedState } from './hostileStore.ts';

let turnout: Turnout;
let email = '';
let addresses = 0;
const organization = 'evergreen1';

beforeAll(async () => {
  turnout = await startTurnout();
  await turnout.services.keys.makeServiceKey();
});
afterAll(() => turnout.stop());
beforeEach(() => {
  email = `reader${++addresses}@schools.example`;
});

const linksOf = (topic: MailTopic = 'reminders', locale: (typeof locales)[number] = 'en') =>
  choicesLinks(turnout.services, { organization, email, topic, locale });
const tokenOf = (page: string) => new URL(page).hash.slice(1);
const pathOf = (address: string) => address.slice(turnout.local.site.length);
const declinedBy = async (of = email, by = organization) =>
  (await turnout.services.mailChoices.read(by, of)).declined;

/** As a mail program posts: no cookie, no origin. */
async function oneClick(address: string, { body, type }: { body?: string; type?: string } = {}) {
  return fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': type ?? 'application/x-www-form-urlencoded' },
    body: body ?? 'List-Unsubscribe=One-Click',
  });
}

const multipart = (boundary: string) =>
  [
    `--${boundary}`,
    'Content-Disposition: form-data; name="List-Unsubscribe"',
    '',
    'One-Click',
    `--${boundary}--`,
    '',
  ].join('\r\n');

describe('A mail program that unsubscribes with one click (RFC 8058)', () => {
  test.each<[string, { body?: string; type?: string }]>([
    ['a form', {}],
    ['a form in parts', { body: multipart('----b1'), type: 'multipart/form-data; boundary=----b1' }],
    [
      'a form in parts with its boundary quoted',
      { body: multipart('a b'), type: 'multipart/form-data; charset=utf-8; boundary="a b"' },
    ],
    [
      'a form in parts that was cut off',
      { body: '--b1\r\nContent-Disp', type: 'multipart/form-data; boundary=b1' },
    ],
    ['nothing', { body: '' }],
  ])('posts %s, needs no cookie and no origin, and is not sent elsewhere', async (_, sent) => {
    const { unsubscribe } = await linksOf();
    const { status } = await oneClick(unsubscribe, sent);
    expect(status).toBe(200);
    expect(await declinedBy()).toEqual(['reminders']);
  });

  it('takes one address off one topic at one organization, and twice is once', async () => {
    const { unsubscribe } = await linksOf('after-event');
    await Promise.all([oneClick(unsubscribe), oneClick(unsubscribe)]);
    await oneClick((await linksOf('summaries')).unsubscribe);
    expect(await declinedBy()).toEqual(['after-event', 'summaries']);
    expect(await declinedBy(email.toUpperCase())).toEqual(['after-event', 'summaries']);
    expect(await declinedBy(`other-${email}`)).toEqual([]);
    expect(await declinedBy(email, 'another')).toEqual([]);
  });
});

describe('The page behind the link', () => {
  test.each(['GET', 'HEAD'])('changes nothing when it is opened (%s)', async (method) => {
    const { unsubscribe } = await linksOf();
    const before = await settledState(turnout);
    expect((await fetch(unsubscribe, { method })).status).toBe(200);
    expect(await storedState(turnout)).toEqual(before);
  });

  it('unsubscribes by its button, whatever session the browser has', async () => {
    const { unsubscribe } = await linksOf();
    const caller = turnout.someone();
    caller.cookies.set(sessionCookie, 'of-a-member');
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, body } = await caller.send('POST', pathOf(unsubscribe), {
      ...{ body: 'List-Unsubscribe=One-Click', headers: type },
    });
    expect(status).toBe(200);
    expect(String(body)).toContain('You’re unsubscribed');
    expect(String(body)).not.toContain('<form');
    expect(await declinedBy()).toEqual(['reminders']);
  });

  it('does nothing for a page of another site', async () => {
    const { unsubscribe } = await linksOf();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' };
    const { status } = await fetch(unsubscribe, { method: 'POST', headers, body: '' });
    expect(status).toBe(403);
    expect(await declinedBy()).toEqual([]);
  });

  it('is whole in itself: no script, no file, no address but its own, and only its own style allowed', async () => {
    const answer = await fetch((await linksOf()).unsubscribe);
    const page = await answer.text();
    expect(page).not.toMatch(/<script|<link|<img|\bsrc=|href=|https?:|style="/);
    expect(page).not.toContain(
      pathOf((await linksOf()).unsubscribe)
        .split('/')
        .at(-1),
    );
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each(locales.flatMap((locale) => mailTopics.map((topic) => [locale, topic] as const)))(
    'speaks the mail’s language: %s, %s',
    async (locale, topic) => {
      const { unsubscribe } = await linksOf(topic, locale);
      const page = await (await fetch(unsubscribe, { headers: { 'accept-language': 'en' } })).text();
      expect(page).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
      const done = await (await oneClick(unsubscribe)).text();
      expect(done).toContain(`<html lang="${locale}"`);
      expect(done).not.toBe(page);
    },
  );

  it('speaks the browser’s, where the address names none', async () => {
    const address = (await linksOf()).unsubscribe.split('?')[0] ?? '';
    const page = await (await fetch(address, { headers: { 'accept-language': 'es-MX,en;q=0.5' } })).text();
    expect(page).toContain('<html lang="es"');
  });
});

describe('The link to the choices', () => {
  test.each(mailTopics)('says which mail it stood in and no more: %s', async (topic) => {
    const { page, unsubscribe } = await linksOf(topic, 'es');
    expect(new URL(page).search).toBe(`?lang=es&topic=${topic}`);
    expect(new URL(unsubscribe).search).toBe('?lang=es');
    expect(tokenOf(page)).toBe(tokenOf((await linksOf('summaries')).page));
  });
});

describe('A token', () => {
  it('that stands in a path can do nothing but leave its topic', async () => {
    const { unsubscribe, page } = await linksOf('reminders');
    const inPath = new URL(unsubscribe).pathname.split('/').at(-1) ?? '';
    expect(inPath).not.toBe(tokenOf(page));
    const refused = { status: 401, refusal: 'link-unknown' };
    for (const id of ['getMailChoices', 'changeMailChoices'] as const) {
      const { status, body } = await turnout.someone().call(id, { token: inPath, declined: [] });
      expect({ status, refusal: body.refusal }).toEqual(refused);
    }
    expect((await oneClick(unsubscribe.replace('/reminders/', '/summaries/'))).status).toBe(401);
    expect(await declinedBy()).toEqual([]);
  });

  test.each<[string, (token: string) => string]>([
    ['of another', (token) => `${token.slice(0, 12)}${token[12] === '0' ? '1' : '0'}${token.slice(13)}`],
    ['with its signature changed', (token) => `${token.slice(0, -2)}${token.at(-2) === '0' ? '1' : '0'}0`],
    ['cut short', (token) => token.slice(0, -1)],
    ['with more behind it', (token) => `${token}0`],
    ['in upper case', (token) => token.toUpperCase()],
    ['of the choices in place of its own', () => 'replaced'],
    ['that is garbage', () => '7'.repeat(39)],
    ['that is markup', () => encodeURIComponent('<script>alert(1)')],
    ['that is far too long', () => '7'.repeat(4_000)],
  ])('%s opens nothing and changes nothing', async (words, change) => {
    const { unsubscribe, page } = await linksOf();
    const token = new URL(unsubscribe).pathname.split('/').at(-1) ?? '';
    const wrong = words.includes('choices') ? tokenOf(page) : change(token);
    const before = await settledState(turnout);
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(unsubscribe.replace(token, wrong), {
        method,
        body: method === 'POST' ? '' : null,
      });
      expect([400, 401]).toContain(answer.status);
      expect(await answer.text()).not.toContain('<script>alert');
    }
    expect(await storedState(turnout)).toEqual(before);
  });

  it('is in no log', async () => {
    const { unsubscribe, page } = await linksOf();
    const lines: string[] = [];
    const write = process.stdout.write;
    process.stdout.write = ((chunk: string) => lines.push(String(chunk)) > 0) as typeof write;
    await fetch(unsubscribe);
    await oneClick(unsubscribe);
    await turnout.someone().call('changeMailChoices', { token: tokenOf(page), declined: [] });
    await oneClick(unsubscribe.replace('/reminders/', '/summaries/'));
    process.stdout.write = write;
    expect(lines.join('')).toContain('"operation":"unsubscribe"');
    const hash = tokenOf(page).slice(0, 13);
    for (const secret of [hash, email]) expect(lines.join('')).not.toContain(secret);
  });

  it('of a topic that there is not is refused as a page', async () => {
    const { unsubscribe } = await linksOf();
    const answer = await fetch(unsubscribe.replace('/reminders/', '/confirmations/'));
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });
});

/** A store whose writes to the list wait until they are let go. */
function slowToList(database: Database) {
  let [letGo, arrived] = [() => {}, () => {}];
  const free = new Promise<void>((go) => {
    letGo = go;
  });
  const isListing = new Promise<void>((reached) => {
    arrived = reached;
  });
  const update = database.update.bind(database);
  database.update = async (table, key, ...rest) => {
    if (key.pk === 'suppressed#list') {
      arrived();
      await free;
    }
    return update(table, key, ...rest);
  };
  return { database, isListing, letGo: () => letGo() };
}

/** A store that fails before it writes to the list. */
function brokenList(database: Database): Database {
  const update = database.update.bind(database);
  database.update = async (table, key, ...rest) => {
    if (key.pk === 'suppressed#list') throw new Error('The store is away');
    return update(table, key, ...rest);
  };
  return database;
}

describe('The choices of an address', () => {
  it('are what was chosen last, and the same again changes nothing', async () => {
    const token = tokenOf((await linksOf()).page);
    const caller = turnout.someone();
    const nothing = { organization: 'Evergreen Career Network', declined: [], suppressed: false };
    expect(await caller.get('getMailChoices', { token })).toEqual(nothing);
    const declined: MailTopic[] = ['summaries', 'reminders', 'reminders'];
    for (let times = 0; times < 2; times++) {
      expect(await caller.get('changeMailChoices', { token, declined })).toEqual({
        ...nothing,
        declined: ['reminders', 'summaries'],
      });
    }
    expect(await caller.get('changeMailChoices', { token, declined: [] })).toEqual(nothing);
    expect(await declinedBy()).toEqual([]);
  });

  it('leave what an organizer or SES decided as it was', async () => {
    const { page, unsubscribe } = await linksOf();
    const token = tokenOf(page);
    const at = turnout.clock.read().toISOString();
    const bounced = { reason: 'bounced', at, sentAt: at } as const;
    await turnout.services.mailChoices.suppress(organization, email, bounced);
    await turnout.someone().get('changeMailChoices', { token, declined: ['summaries'] });
    await oneClick(unsubscribe);
    await turnout.someone().get('changeMailChoices', { token, declined: [] });
    expect(await turnout.someone().get('getMailChoices', { token })).toMatchObject({ suppressed: true });
    await oneClick(unsubscribe);
    turnout.clock.pass({ minutes: 1 });
    await turnout.services.mailChoices.lift(organization, email, turnout.clock.read());
    expect(await turnout.someone().get('getMailChoices', { token })).toMatchObject({
      ...{ declined: ['reminders'], suppressed: false },
    });
  });

  it('hold no address, neither in the store nor in the link', async () => {
    const { page, unsubscribe } = await linksOf();
    await oneClick(unsubscribe);
    expect(page + unsubscribe).not.toMatch(/reader|schools/);
    expect(JSON.stringify(await storedState(turnout))).not.toContain(email);
  });

  it('are in the list as they are, where two changed them at once', async () => {
    const { mailChoices } = turnout.services;
    const hash = await mailChoices.keyOf(organization, email);
    const at = turnout.clock.read().toISOString();
    await mailChoices.suppress(organization, email, { reason: 'bounced', at, sentAt: at });
    // The first of two writes its line of the list last.
    const slow = slowToList(new Database(turnout.services.config.tables));
    const declining = new MailChoices(slow.database, turnout.services.keys).decline(hash, ['reminders']);
    await slow.isListing;
    turnout.clock.pass({ minutes: 1 });
    await mailChoices.lift(organization, email, turnout.clock.read());
    slow.letGo();
    await declining;
    expect((await mailChoices.leftOut('reminders')).get(hash)).toBe('declined');
    expect((await mailChoices.leftOut('summaries')).get(hash)).toBeUndefined();
  });

  it('come into the list when they are told again, where that broke off before', async () => {
    const { mailChoices } = turnout.services;
    const hash = await mailChoices.keyOf(organization, email);
    const at = turnout.clock.read().toISOString();
    const bounced = { reason: 'bounced', at, sentAt: at } as const;
    const broken = brokenList(new Database(turnout.services.config.tables));
    const { keys } = turnout.services;
    await expect(new MailChoices(broken, keys).suppress(organization, email, bounced)).rejects.toThrow();
    expect((await mailChoices.leftOut('reminders')).get(hash)).toBeUndefined();
    expect(await mailChoices.suppress(organization, email, bounced)).toBe(false);
    expect((await mailChoices.leftOut('reminders')).get(hash)).toBe('bounced');
  });

  it('have a complaint outweigh a bounce, and not the other way round', async () => {
    const at = turnout.clock.read().toISOString();
    const { mailChoices } = turnout.services;
    const told = (reason: 'bounced' | 'complained') =>
      mailChoices.suppress(organization, email, { reason, at, sentAt: at });
    expect([
      await told('bounced'),
      await told('bounced'),
      await told('complained'),
      await told('bounced'),
    ]).toEqual([...[true, false, true, false]]);
    expect((await mailChoices.read(organization, email)).suppressed).toEqual({ reason: 'complained', at });
  });
});

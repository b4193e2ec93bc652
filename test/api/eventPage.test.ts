import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '#domain/vocabulary.ts';
import { type BuiltSite, buildSite } from '#test/support/builtSite.ts';
import type { Caller } from '#test/support/caller.ts';
import { healthcareMorning, maya, publishedEvent } from '#test/support/people.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

let built: BuiltSite;
let turnout: Turnout;
let owner: Caller;
let names = 0;

beforeAll(async () => {
  built = await buildSite();
  turnout = await startTurnout({ site: built.folder });
  owner = await turnout.owner();
});
afterAll(async () => {
  await turnout?.stop();
  await built?.remove();
});

/** A published event of its own. */
function event(changes: object = {}) {
  names += 1;
  return publishedEvent(owner, { name: `Morning ${names}`, ...changes });
}

async function page(slug: string, { query = '', method = 'GET', headers = {} } = {}) {
  const response = await fetch(`${turnout.local.site}/e/${slug}${query}`, { method, headers });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

async function send(slug: string, fields: [string, string][], headers: Record<string, string> = {}) {
  const response = await fetch(`${turnout.local.site}/e/${slug}`, {
    method: 'POST',
    headers: { origin: turnout.local.site, ...headers },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

const amina: [string, string][] = [
  ['ageBand', '13-17'],
  ['firstName', 'Amina'],
  ['lastName', 'Hassan'],
  ['school', 'Cascade High School'],
  ['grade', '10'],
  ['email', ''],
  ['website', ''],
];

const without = (...gone: string[]) => amina.filter(([name]) => !gone.includes(name));

function dataIn(html: string, type: string): { text: string; value: Record<string, never> } {
  const text = new RegExp(`<script type="${type}"[^>]*>(.*?)</script>`, 's').exec(html)?.[1] ?? '';
  return { text, value: JSON.parse(text) };
}

const meta = (html: string, property: string) =>
  new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1];

describe('The page of an open event', () => {
  test('is whole HTML with title, time, place and a form', async () => {
    const { slug, name } = await event();
    const { status, headers, html } = await page(slug);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/);
    expect(html).toContain(`<title>${name} · Turnout</title>`);
    expect(html).toMatch(new RegExp(`<h1[^>]*>(<bdi>)?${name}(</bdi>)?</h1>`));
    expect(html).toContain('Thursday, March 4, 2027');
    expect(html).toContain('400 River Road');
    expect(html).toContain('<form id="register"');
    expect(html).toMatch(/<script type="module" src="\/assets\/main-[\w-]+\.js">/);
  });

  test('says in a chat what it is, when and where, in the event’s own zone', async () => {
    const { slug, name, registerUrl } = await event();
    const { html } = await page(slug);
    expect(meta(html, 'og:title')).toBe(name);
    expect(meta(html, 'og:url')).toBe(registerUrl);
    expect(meta(html, 'og:type')).toBe('website');
    expect(meta(html, 'og:site_name')).toBe('Evergreen Career Network');
    expect(meta(html, 'og:locale')).toBe('en_US');
    expect(meta(html, 'og:description')).toMatch(
      /^Thursday, March 4, 2027 · 9:00.AM.–.12:00.PM · Cascade Community College · 400 River Road/u,
    );
    expect(html).toContain(`<link rel="canonical" href="${registerUrl}"`);
    expect(html).toContain('<meta name="robots" content="noindex"');
  });

  test('brings a picture of the brand, small enough for a chat and kept for good', async () => {
    const { html } = await page((await event()).slug);
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"');
    expect(meta(html, 'og:image:alt')).toBe('Turnout');
    const address = meta(html, 'og:image') ?? '';
    expect(address).toMatch(new RegExp(`^${turnout.local.site}/assets/preview-[\\w-]+\\.png$`));
    const picture = await fetch(address);
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('cache-control')).toContain('immutable');
    expect(bytes.length).toBeLessThan(40_000);
    const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)].map(String);
    expect(size).toEqual([meta(html, 'og:image:width'), meta(html, 'og:image:height')]);
    expect(size).toEqual(['1200', '630']);
  });

  test('describes itself to programs with the offset of its zone', async () => {
    const { slug, name } = await event();
    expect(dataIn((await page(slug)).html, 'application/ld\\+json').value).toMatchObject({
      '@type': 'Event',
      name,
      eventStatus: 'https://schema.org/EventScheduled',
      startDate: '2027-03-04T09:00:00-08:00',
      endDate: '2027-03-04T12:00:00-08:00',
      location: { '@type': 'Place', name: 'Cascade Community College' },
      organizer: { '@type': 'Organization', name: 'Evergreen Career Network' },
    });
  });

  test('holds what the form needs of the API’s answer, and nothing that is the organizer’s', async () => {
    const { slug } = await event({
      summaryTo: ['principal@school.example'],
      employers: [{ name: 'Harbor Clinic', contactName: 'Ines Roth', contactEmail: 'ines@clinic.example' }],
    });
    const { html } = await page(slug);
    const answer = await turnout.someone().get('getEvent', { slug });
    expect(answer.employers).toHaveLength(1);
    const { questions, ...rest } = dataIn(html, 'application/json').value.event as unknown as typeof answer;
    expect({ ...rest, questions: answer.questions }).toEqual({
      ...{ ...answer, description: '', employers: [], roles: [] },
      sessions: answer.sessions.map((session) => ({ ...session, description: '' })),
    });
    expect(questions.map(({ id }) => id)).toEqual(answer.questions.map(({ id }) => id));
    expect(html).not.toMatch(/principal@|ines@|Ines Roth/);
  });

  test('says once what is only read, and asks in one language', async () => {
    const { slug } = await event({
      description: 'Meet the people behind the work.',
      employers: [{ name: 'Harbor Clinic', description: 'We train our own.' }],
      questions: [{ kind: 'text', label: { en: 'Your wish', es: 'Tu deseo', ar: 'أمنيتك' } }],
    });
    const { html } = await page(slug, { query: '?lang=es' });
    const { text } = dataIn(html, 'application/json');
    for (const read of ['Meet the people', 'Harbor Clinic', 'We train our own']) {
      expect(html).toContain(read);
      expect(text).not.toContain(read);
    }
    expect(text).toContain('Tu deseo');
    expect(text).toContain('Your wish');
    expect(html).not.toContain('أمنيتك');
  });

  test('paints from this one answer: its styles are in it, by a hash that its policy names', async () => {
    const { html, headers } = await page((await event()).slug);
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = headers.get('content-security-policy') ?? '';
    expect(style.length).toBeGreaterThan(1000);
    expect(policy).toContain(`style-src 'self' 'sha256-${hash}';`);
    expect(policy).toMatch(
      /default-src 'none'; script-src 'self';.*form-action 'self'.*frame-ancestors 'none'/,
    );
    expect(policy).not.toMatch(/unsafe|https?:/);
    expect(html).not.toMatch(/<link[^>]*rel="stylesheet"|\sstyle="|\son\w+="/);
  });

  test('lets its form name its origin, and tells other sites nothing', async () => {
    const { headers } = await page((await event()).slug);
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('strict-transport-security')).toMatch(/max-age=63072000/);
  });
});

describe('The edge may keep the page for seconds', () => {
  test('by slug and language, and without a cookie, whoever asks', async () => {
    const { slug } = await event();
    const { headers, html } = await page(slug, { headers: { cookie: '__Host-session=abc' } });
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5, must-revalidate');
    expect(headers.get('vary')).toBe('Accept-Language');
    expect(headers.get('set-cookie')).toBeNull();
    expect(html).toBe((await page(slug)).html);
  });

  test('who has it already is told so, and gets the new one once it changed', async () => {
    const { slug } = await event();
    const first = await page(slug);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await page(slug, { headers: { 'if-none-match': held } });
      expect([again.status, again.html, again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await page(slug, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    await send(slug, amina);
    const changed = await page(slug, { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.html).toContain('99 places left');
  });

  test('HEAD answers the same without the body', async () => {
    const { slug } = await event();
    const [got, head] = [await page(slug), await page(slug, { method: 'HEAD' })];
    expect([head.status, head.html]).toEqual([200, '']);
    for (const name of ['etag', 'cache-control', 'content-type', 'content-security-policy'])
      expect(head.headers.get(name)).toBe(got.headers.get(name));
  });
});

describe('The page speaks the student’s language', () => {
  test.each<[string, string, Locale, string]>([
    ['', '', 'en', 'ltr'],
    ['', 'es-MX,es;q=0.9,en;q=0.8', 'es', 'ltr'],
    ['', 'fr-CA, ar;q=0.7, en;q=0.5', 'ar', 'rtl'],
    ['', 'en;q=0.2, es;q=0.9', 'es', 'ltr'],
    ['', 'fr, de', 'en', 'ltr'],
    ['?lang=ar', 'es', 'ar', 'rtl'],
    ['?lang=fr', 'es', 'es', 'ltr'],
    ['?lang=%3Cscript%3E', '', 'en', 'ltr'],
  ])('%s asked for with "%s" is %s', async (query, accepted, locale, direction) => {
    const { slug } = await event();
    const { html } = await page(slug, { query, headers: { 'accept-language': accepted } });
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}" dir="${direction}">`));
    expect(html).toContain(`action="/e/${slug}?lang=${locale}"`);
  });

  test('without a script another language is a button away', async () => {
    const { html } = await page((await event()).slug);
    expect(html).toContain('<form id="language" method="get">');
    expect(html).toMatch(/<button[^>]*form="language"[^>]*name="lang"[^>]*value="es"/);
  });
});

describe('Whatever stands in the way is said on the page', () => {
  test('no such event: 404, in the person’s language, kept by nobody', async () => {
    const { status, headers, html } = await page('no-such-event', { headers: { 'accept-language': 'es' } });
    expect(status).toBe(404);
    expect(html).toContain('No encontramos este evento');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each(['-', 'a', 'x'.repeat(80), 'a%20b', 'event.php', '%3Cb%3E', 'deeper/still', ''])(
    'nor is there one at /e/%s',
    async (slug) => {
      const { status, html, headers } = await page(slug);
      expect(status).toBe(404);
      expect(headers.get('content-type')).toMatch(/^text\/html/);
      expect(html).toContain('We can’t find this event');
    },
  );

  test('a slug is found in capitals and with a slash at its end', async () => {
    const { slug } = await event();
    expect((await page(slug.toUpperCase())).status).toBe(200);
    expect((await page(`${slug}/`)).status).toBe(200);
  });

  test('a draft: 404, and nothing of it', async () => {
    const { slug } = await owner.get('createEvent', { ...healthcareMorning, name: 'Secret plans' });
    const { status, html } = await page(slug);
    expect(status).toBe(404);
    expect(html).toContain('Not open yet');
    expect(html).not.toContain('Secret plans');
  });

  test('a cancelled event says so, to people and to programs, and has no form', async () => {
    const { slug, id } = await event();
    await owner.get('cancelEvent', { event: id });
    const { status, html } = await page(slug);
    expect(status).toBe(200);
    expect(html).toContain('This event was cancelled');
    expect(html).toContain('schema.org/EventCancelled');
    expect(html).not.toContain('<form id="register"');
  });

  test('an event that is over says so and has no form', async () => {
    const { slug } = await event({
      ...{ startsAt: '2027-03-01T08:00', endsAt: '2027-03-01T09:30', sessions: [] },
    });
    turnout.clock.moveTo('2027-03-01T18:00:00.000Z');
    const { html } = await page(slug);
    turnout.clock.moveTo('2027-03-01T17:00:00.000Z');
    expect(html).toContain('This event is over');
    expect(html).not.toContain('<form id="register"');
  });

  test('a full event offers its waitlist; without one it says that nobody else can register', async () => {
    const { slug } = await event({ capacity: 1 });
    await send(slug, amina);
    const waiting = await page(slug);
    expect(waiting.html).toContain('All places are taken');
    expect(waiting.html).toContain('Join the waitlist');
    const other = await event({ capacity: 1, waitlist: false });
    await send(other.slug, amina);
    const full = await page(other.slug);
    expect(full.html).toContain('has no waitlist');
    expect(full.html).not.toContain('<form id="register"');
  });

  test.each([
    ['not open yet', { opensAt: '2027-03-02T08:00' }, 'It opens on Tuesday, March 2, 2027 at 8:00'],
    ['closed', { opensAt: '', closesAt: '2027-02-28T08:00' }, 'Registration is closed'],
  ])('registration that is %s', async (_, changes, words) => {
    const { slug } = await event(changes);
    const { html } = await page(slug);
    expect(html).toContain(words);
    expect(html).not.toContain('<form id="register"');
  });

  test('a moved event says what was before, to people and to programs', async () => {
    const { slug, id } = await event({ sessions: [] });
    await owner.get('updateEvent', { event: id, startsAt: '2027-03-05T10:00', endsAt: '2027-03-05T13:00' });
    const { html } = await page(slug);
    expect(html).toContain('This event was moved');
    expect(html).toContain('Thursday, March 4, 2027');
    expect(dataIn(html, 'application/ld\\+json').value).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      previousStartDate: '2027-03-04T09:00:00-08:00',
      startDate: '2027-03-05T10:00:00-08:00',
    });
  });
});

describe('Hostile texts stay texts', () => {
  const hostile = '</script><!--<script>alert(1)</script>"\'><img src=x>';

  test('in the HTML, in the head, in the data and in what programs read', async () => {
    const { slug } = await event({ name: hostile, description: `${hostile}\n${hostile}` });
    const { html } = await page(slug);
    expect(html.match(/<script/g)).toHaveLength(3);
    expect(html).not.toMatch(/<!--|<img src=x|alert\(1\)<\/script>/);
    expect(dataIn(html, 'application/ld\\+json').value).toMatchObject({ name: hostile });
    const data = dataIn(html, 'application/json');
    expect(data.value).toMatchObject({ event: { name: hostile } });
    expect(data.text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(html).toContain('&lt;/script>');
  });

  test('and what a student sent comes back as text too', async () => {
    const { slug } = await event();
    const { html } = await send(slug, [...without('firstName'), ['firstName', hostile]]);
    expect(html).toContain('value="&lt;/script>');
    expect(html).not.toMatch(/<img src=x|alert\(1\)<\/script>/);
  });
});

describe('Without a script a form registers', () => {
  test('and the answer is the badge, kept by nobody', async () => {
    const { slug } = await event();
    const { status, headers, html } = await send(slug, amina);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('etag')).toBeNull();
    expect(html).toContain('You’re in, Amina');
    expect(html).toMatch(/<img[^>]*src="data:image\/svg\+xml,[^"]+"[^>]*alt="Your badge/);
    expect(html).toMatch(/href="http[^"]+\/r\/#\w+"/);
    expect(html).not.toContain('<script');
  });

  test('everything that the form asks is stored as the app would', async () => {
    const { slug, id } = await event({
      sessions: [
        { title: 'Tour', startsAt: '2027-03-04T09:00', endsAt: '2027-03-04T10:00', capacity: 20 },
        { title: 'Panel', startsAt: '2027-03-04T10:00', endsAt: '2027-03-04T11:00', capacity: 20 },
      ],
      interests: ['certificate', 'military'],
      questions: [
        { kind: 'text', label: { en: 'Wish' } },
        { kind: 'number', label: { en: 'Count' } },
        { kind: 'yes-no', label: { en: 'Bus?' } },
        { kind: 'choice', label: { en: 'Lunch' }, options: [{ en: 'Soup' }, { en: 'Rice' }] },
        { kind: 'choices', label: { en: 'Days' }, options: [{ en: 'One' }, { en: 'Two' }] },
      ],
    });
    const { sessions, questions } = await turnout.someone().get('getEvent', { slug });
    const [wish, count, bus, lunch, days] = questions.map((question) => `answers.${question.id}`);
    const { html } = await send(slug, [
      ...without('email'),
      ['email', 'amina@students.example'],
      ['interests', 'military'],
      ...sessions.map((session): [string, string] => ['sessions', session.id]),
      [String(wish), 'Robots'],
      [String(count), '3'],
      [String(bus), 'false'],
      [String(lunch), 'Rice'],
      [String(days), 'One'],
      [String(days), 'Two'],
    ]);
    expect(html).toContain('amina@students.example');
    const secret = /\/r\/#(\w+)/.exec(html)?.[1];
    const own = await turnout.someone().get('getRegistration', {}, secret);
    expect(own).toMatchObject({
      firstName: 'Amina',
      interests: ['military'],
      sessions: sessions.map((session) => ({ id: session.id, status: 'confirmed' })),
      locale: 'en',
    });
    expect(Object.values(own.answers)).toEqual(
      expect.arrayContaining(['Robots', 3, false, 'Rice', ['One', 'Two']]),
    );
    const { registrations } = await owner.get('listRegistrations', { event: id });
    expect(registrations).toHaveLength(1);
  });

  test('who is registered already learns only that mail is on its way', async () => {
    const { slug } = await event();
    await turnout.someone().get('registerStudent', { slug, ...maya });
    const { status, html } = await send(slug, [
      ...without('email', 'firstName'),
      ['email', maya.email],
      ['firstName', maya.firstName],
    ]);
    expect(status).toBe(200);
    expect(html).toContain('Look in your mailbox');
    expect(html).not.toContain('/r/#');
  });

  test('the form’s language is the registration’s and the answer’s', async () => {
    const { slug } = await event();
    const { html } = await send(`${slug}?lang=es`, amina, { 'accept-language': 'en' });
    expect(html).toContain('Ya tienes lugar, Amina');
    const own = await turnout.someone().get('getRegistration', {}, /\/r\/#(\w+)/.exec(html)?.[1]);
    expect(own.locale).toBe('es');
  });
});

describe('What is wrong is named beside its field and in a summary, and what was entered stays', () => {
  test('every fault at once', async () => {
    const { slug } = await event({
      questions: [{ kind: 'text', label: { en: 'Wish' }, required: true }],
    });
    const { status, html } = await send(slug, [
      ['ageBand', '13-17'],
      ['firstName', 'www.example.org'],
      ['lastName', 'Hassan'],
      ['school', ''],
      ['grade', '10'],
      ['email', 'amina@'],
    ]);
    expect(status).toBe(400);
    expect(html).toContain('<title>Please look at this again · ');
    for (const control of ['firstName', 'school', 'email']) {
      expect(html).toContain(`href="#${control}"`);
      expect(html).toContain(`id="${control}-fault"`);
    }
    expect(html).toContain('Answer “Wish”');
    expect(html).not.toContain('id="lastName-fault"');
    expect(html).toMatch(/<input[^>]*name="lastName"[^>]*value="Hassan"/);
    expect(html).toMatch(/<input[^>]*value="13-17"[^>]*checked/);
    expect(html).toMatch(/<option[^>]*(selected[^>]*value="10"|value="10"[^>]*selected)/);
  });

  test.each([
    ['no age band', without('ageBand'), 400, 'Choose how old you are'],
    ['a grade of our own making', [...without('grade'), ['grade', '99']], 400, 'id="grade-fault"'],
    ['an unknown session', [...amina, ['sessions', '0123456789']], 422, 'id="sessions-fault"'],
  ] as [string, [string, string][], number, string][])('%s', async (_, fields, status, words) => {
    const { slug } = await event({
      sessions: [{ title: 'Tour', startsAt: '2027-03-04T09:00', endsAt: '2027-03-04T10:00', capacity: 20 }],
    });
    const answer = await send(slug, fields);
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(words);
  });

  test('two sessions at one time', async () => {
    const at = { startsAt: '2027-03-04T09:00', endsAt: '2027-03-04T10:00', capacity: 20 };
    const { slug } = await event({ sessions: ['Tour', 'Panel'].map((title) => ({ title, ...at })) });
    const { sessions } = await turnout.someone().get('getEvent', { slug });
    const { status, html } = await send(slug, [
      ...amina,
      ...sessions.map(({ id }): [string, string] => ['sessions', id]),
    ]);
    expect(status).toBe(422);
    expect(html.match(/<input[^>]*name="sessions"[^>]*checked/g)).toHaveLength(2);
  });

  test('a child under 13 is asked for nothing, and nothing that was sent comes back', async () => {
    const { slug, id } = await event();
    const { status, html } = await send(slug, [['ageBand', 'under-13'], ...without('ageBand')]);
    expect(status).toBe(403);
    expect(html).toContain('You can come with your class');
    expect(html).not.toMatch(/Amina|Hassan/);
    expect((await owner.get('listRegistrations', { event: id })).registrations).toEqual([]);
  });

  test('an event that closed meanwhile', async () => {
    const { slug, id } = await event();
    await owner.get('cancelEvent', { event: id });
    const { status, html } = await send(slug, amina);
    expect(status).toBe(409);
    expect(html).toContain('This event was cancelled');
  });

  test('a program that fills in what nobody sees registers nobody', async () => {
    const { slug, id } = await event();
    await send(slug, [...without('website'), ['website', 'https://spam.example']]);
    expect((await owner.get('listRegistrations', { event: id })).registrations).toEqual([]);
  });
});

describe('A form that comes twice', () => {
  const link = (html: string) => /\/r\/#\w+/.exec(html)?.[0];

  test('is one registration with one badge, two taps at once too', async () => {
    const { slug, id } = await event();
    const taps = await Promise.all([send(slug, amina), send(slug, amina)]);
    const later = await send(slug, amina);
    expect(new Set([...taps, later].map(({ html }) => link(html))).size).toBe(1);
    expect((await owner.get('listRegistrations', { event: id })).registrations).toHaveLength(1);
  });

  test('also when the second tap comes in the next two minutes of the clock', async () => {
    turnout.clock.moveTo('2027-03-01T17:01:59.500Z');
    const { slug } = await event();
    const first = await send(slug, amina);
    turnout.clock.pass({ seconds: 1 });
    expect(link((await send(slug, amina)).html)).toBe(link(first.html));
    turnout.clock.pass({ minutes: 2 });
    expect(link((await send(slug, amina)).html)).not.toBe(link(first.html));
  });

  test('but from another network, or with another detail, it is another one', async () => {
    const { slug } = await event();
    const first = await send(slug, amina);
    const elsewhere = await send(slug, amina, { 'x-forwarded-for': '203.0.113.9, 10.0.0.1' });
    const other = await send(slug, [...without('grade'), ['grade', '11']]);
    expect(new Set([first, elsewhere, other].map(({ html }) => link(html))).size).toBe(3);
  });
});

describe('A form from elsewhere', () => {
  test.each(['https://evil.example', 'null'])('with the origin %s is refused by a page', async (origin) => {
    const { slug, id } = await event();
    const { status, html, headers } = await send(slug, amina, { origin });
    expect(status).toBe(403);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(html).not.toContain('Amina');
    expect((await owner.get('listRegistrations', { event: id })).registrations).toEqual([]);
  });

  test.each([
    ['another media type', 'application/json', '{"firstName":"Amina"}', 415],
    ['too much', 'application/x-www-form-urlencoded', `firstName=${'a'.repeat(1_000_001)}`, 413],
    ['a list of anything', 'application/x-www-form-urlencoded', 'a=&'.repeat(200_000), 400],
    [
      'names of objects',
      'application/x-www-form-urlencoded',
      '__proto__=1&constructor=2&firstName=&firstName=',
      400,
    ],
  ])('%s is answered by a page', async (_, type, body, status) => {
    const { slug } = await event();
    const response = await fetch(`${turnout.local.site}/e/${slug}`, {
      method: 'POST',
      headers: { origin: turnout.local.site, 'content-type': type },
      body,
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  });
});

test('a server whose pages are not built still shows the facts', async () => {
  const { slug, name } = await event();
  const { eventPage } = turnout.services;
  const { builtEventPage } = await import('#functions/registration/page/builtEventPage.ts');
  expect(eventPage).toBeDefined();
  const shown = { is: 'event', event: await turnout.someone().get('getEvent', { slug }) } as const;
  const { html } = await builtEventPage('').draw({
    ...{ locale: 'en', site: turnout.local.site, organization: 'Evergreen Career Network' },
    shown,
  });
  expect(html).toContain(`<h1>${name}</h1>`);
  expect(meta(html, 'og:title')).toBe(name);
});

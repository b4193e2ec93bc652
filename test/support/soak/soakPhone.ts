import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { type Deed, madeBy, type Person } from './deed.ts';
import { type KeptOnPhone, keptIn } from './keptOnPhone.ts';
import type { PhoneLink } from './phoneLink.ts';

interface Options {
  name: string;
  link: PhoneLink;
  /** By how many milliseconds this phone's clock is ahead of this machine's. */
  ahead: number;
}

const patience = { timeout: 30_000 };

/** A volunteer's phone: a real page of a browser context of its own, worked by a hand scanner and by its buttons. */
export class SoakPhone {
  readonly name: string;
  readonly link: PhoneLink;
  readonly deeds: Deed[] = [];
  readonly troubles: string[] = [];
  readonly counts = { reopened: 0, crashed: 0, offline: 0 };
  readonly #context: BrowserContext;
  #page: Page | undefined;

  private constructor({ name, link }: Options, context: BrowserContext) {
    this.name = name;
    this.link = link;
    this.#context = context;
  }

  static async start(browser: Browser, options: Options): Promise<SoakPhone> {
    const context = await browser.newContext({ viewport: { width: 375, height: 700 }, locale: 'en-US' });
    await context.addInitScript((ahead) => {
      const Real = Date;
      const now = () => Real.now() + ahead;
      window.Date = new Proxy(Real, {
        construct: (target, given) => Reflect.construct(target, given.length ? given : [now()]),
        apply: () => new Real(now()).toString(),
        get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
      });
    }, options.ahead);
    return new SoakPhone(options, context);
  }

  get page(): Page {
    if (!this.#page) throw new Error(`The page of ${this.name} is not open`);
    return this.#page;
  }

  /** Joins by a link, up to a whole map and a page that opens without a network. */
  async join(url: string): Promise<void> {
    await this.#open(`/s/${new URL(url).hash}`);
    await this.page.getByLabel('Your name').fill(this.name);
    await this.page.getByRole('button', { name: 'Start scanning' }).click();
    await this.page.locator('.station-counts').waitFor(patience);
    await this.page.waitForFunction(
      async () => {
        const worker = await navigator.serviceWorker.getRegistration('/s/');
        const ready = document.querySelector('.station-counts')?.textContent?.includes('Works offline');
        return ready && worker?.active?.state === 'activated';
      },
      undefined,
      { timeout: 60_000, polling: 100 },
    );
  }

  async #open(path: string): Promise<void> {
    const page = await this.#context.newPage();
    this.#page = page;
    page.on('pageerror', (error) => this.troubles.push(`${this.name}: ${error}`));
    await page.goto(this.link.origin + path, patience);
  }

  kept(): Promise<KeptOnPhone> {
    return this.page.evaluate(keptIn);
  }

  /** Its bearer token, as it keeps it. */
  async token(): Promise<string> {
    return (await this.kept()).token;
  }

  /** Waits until each entry that was made is either on the phone's disk or acknowledged. */
  async durable(): Promise<void> {
    for (let look = 0; look < 500; look += 1) {
      const { entries } = await this.kept();
      const waiting = entries.filter((id) => !this.link.acknowledged.has(id));
      if (waiting.length + this.link.acknowledged.size >= this.deeds.length) return;
      await this.page.waitForTimeout(20);
    }
    throw new Error(`${this.name} has neither kept nor handed in all of ${this.deeds.length} entries`);
  }

  async reopen(): Promise<void> {
    await this.durable();
    this.counts.reopened += 1;
    await this.page.close();
    await this.#openAgain();
  }

  /** The renderer dies: nothing of the page runs any more, not even what runs as a page is left. */
  async crash(): Promise<void> {
    await this.durable();
    this.counts.crashed += 1;
    const { page } = this;
    const crashed = page.waitForEvent('crash', patience);
    const session = await this.#context.newCDPSession(page);
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
    await this.#openAgain();
  }

  async #openAgain(): Promise<void> {
    await this.#open('/s/');
    await this.page.locator('.station-counts, .card h1').first().waitFor(patience);
  }

  /** Whether this phone has no network; then what it asked before gets no answer either, which the browser lets through. */
  async setOffline(offline: boolean): Promise<void> {
    if (offline) this.counts.offline += 1;
    this.link.cut = offline;
    await this.#context.setOffline(offline);
  }

  /** The phone notices the network again: what waits goes at once. */
  async wake(): Promise<void> {
    await this.page.evaluate(() => dispatchEvent(new Event('online')));
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  #note(deed: Omit<Deed, 'phone'> | undefined): Deed | undefined {
    if (!deed) return undefined;
    const noted = { ...deed, phone: this.name };
    this.deeds.push(noted);
    return noted;
  }

  /** A hand scanner types a badge's whole address. Undefined if a sheet was in the way, as for a real volunteer. */
  async read(text: string): Promise<Deed | undefined> {
    const times = await this.page.evaluate(scanBadge, `HTTPS://TURNOUT.EXAMPLE/B/${text}`);
    return this.#note(times && { ...times, done: { kind: 'reading', text } });
  }

  /** Presses "Take back" for what was just done, if it is offered. */
  async takeBack(of: Deed): Promise<Deed | undefined> {
    const times = await this.page.evaluate(pressTakeBack, 'Take back');
    return this.#note(times && { ...times, done: { kind: 'undo', of } });
  }

  /** A supervisor takes back what let a badge in before, as the answer to a reading offers. */
  async undoOther(text: string): Promise<Deed | undefined> {
    const times = await this.page.evaluate(pressTakeBack, 'Undo this check-in');
    return this.#note(times && { ...times, done: { kind: 'undo-other', text } });
  }

  /** Fills in the form that a blank badge opens; undefined if it did not open. */
  async writeIn(text: string, person: Person): Promise<Deed | undefined> {
    const { page } = this;
    const form = page.getByRole('dialog', { name: 'Write someone in' });
    const opened = await form.waitFor({ timeout: 1_500 }).then(
      () => true,
      () => false,
    );
    if (!opened) return undefined;
    await form.getByLabel('First name', { exact: true }).fill(person.firstName);
    await form.getByLabel('Last name', { exact: true }).fill(person.lastName);
    await form.getByLabel('School', { exact: true }).fill(person.school);
    await tick(form.locator(`#grade-${person.grade}`));
    await tick(form.getByLabel('13 or over, or here with a school'));
    const times = await page.evaluate(pressInSheet);
    return this.#note(times && { ...times, done: { kind: 'walk-in', text, person } });
  }

  /** Reads a class's code, unticks the absent and confirms; undefined if the phone doesn't know the class. */
  async checkInClass(code: string, absent: string[]): Promise<Deed | undefined> {
    const { page } = this;
    await page.evaluate(typeBadge, `HTTPS://TURNOUT.EXAMPLE/B/${code}`);
    const rows = page.locator('.class-row');
    const opened = await rows
      .first()
      .waitFor({ timeout: 5_000 })
      .then(
        () => true,
        () => false,
      );
    if (!opened) return undefined;
    for (const name of absent) {
      const box = rows.filter({ hasText: name }).locator('input:checked:not(:disabled)');
      if (await box.count()) await box.evaluate((tick: HTMLInputElement) => tick.click());
    }
    const present = await page
      .locator('.class-row:has(input:checked:not(:disabled)) .class-person')
      .allTextContents();
    const times = await page.evaluate(pressInSheet);
    const names = present.map((shown) => shown.replace(/ \S\.$/, ''));
    return this.#note(times && { ...times, done: { kind: 'class', present: names } });
  }

  /** Closes whatever sheet is open. */
  async closeSheet(): Promise<void> {
    for (let sheet = 0; sheet < 5; sheet += 1) {
      const open = this.page.locator('dialog[open]').last();
      if (!(await open.count())) return;
      const done = open.getByRole('button', { name: 'They have it' });
      if (await done.count()) await done.click({ timeout: 2_000 }).catch(() => undefined);
      else await this.page.keyboard.press('Escape');
    }
  }

  /** What the screen says of how much was scanned here. */
  madeShown(): Promise<number> {
    return this.page.evaluate(() =>
      Number(document.querySelector('.station-counts span')?.textContent?.replace(/\D/g, '')),
    );
  }

  madeTruly(): number {
    return this.deeds.reduce((sum, deed) => sum + madeBy(deed), 0);
  }
}

function typeBadge(address: string): void {
  for (const key of [...address, 'Enter']) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
}

/** Types as a hand scanner does, and waits until the page has counted it. Runs in the page. */
async function scanBadge(address: string): Promise<{ from: number; to: number } | undefined> {
  if (document.querySelector('dialog[open]')) return undefined;
  const made = () => document.querySelector('.station-counts span')?.textContent;
  const shownNow = () => document.querySelector('main')?.innerText;
  const [before, began, from] = [made(), performance.now(), Date.now()];
  if (before === undefined) throw new Error(`A badge is read where nothing is scanned: ${shownNow()}`);
  for (const key of [...address, 'Enter']) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
  while (made() === before) {
    if (document.querySelector('dialog[open]') && performance.now() - began > 3_000) return undefined;
    if (performance.now() - began > 15_000)
      throw new Error(`A badge that was read is not counted: ${shownNow()}`);
    await new Promise((turn) => setTimeout(turn, 1));
  }
  if (made() === undefined) throw new Error(`The scanner was gone as a badge was read: ${shownNow()}`);
  return { from, to: Date.now() };
}

/** Presses a button of the answer and what confirms it, and waits for "Taken back". Runs in the page. */
async function pressTakeBack(name: string): Promise<{ from: number; to: number } | undefined> {
  const title = () => document.querySelector('.answer h1')?.textContent;
  const until = async <Found>(find: () => Found | undefined | false, ms: number) => {
    const began = performance.now();
    let found = find();
    while (!found && performance.now() - began < ms) {
      await new Promise((turn) => setTimeout(turn, 2));
      found = find();
    }
    return found || undefined;
  };
  const named = (within: string) => () =>
    [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)].find(
      ({ textContent }) => textContent?.trim() === name,
    );
  if (title() === 'Taken back') return undefined;
  const button = await until(named('.answer-actions > '), name === 'Take back' ? 300 : 6_000);
  if (!button) return undefined;
  let from = Date.now();
  button.click();
  if (name !== 'Take back') {
    const sure = await until(named('dialog'), 2_000);
    from = Date.now();
    sure?.click();
  }
  return (await until(() => title() === 'Taken back', 3_000)) && { from, to: Date.now() };
}

/** Sends the form in the sheet, and waits until the page has counted it. Runs in the page. */
async function pressInSheet(): Promise<{ from: number; to: number } | undefined> {
  const made = () => document.querySelector('.station-counts span')?.textContent;
  const [before, began, from] = [made(), performance.now(), Date.now()];
  const submit = document.querySelector<HTMLButtonElement>('dialog[open] button[type=submit]');
  if (!submit || submit.getAttribute('aria-disabled')) return undefined;
  submit.click();
  while (made() === before) {
    if (performance.now() - began > 5_000) return undefined;
    await new Promise((turn) => setTimeout(turn, 1));
  }
  return { from, to: Date.now() };
}

/** Ticks a box as a person does: once more if the page moved under the finger, as it says that the network is gone. */
async function tick(box: Locator): Promise<void> {
  for (let tries = 0; tries < 3 && !(await box.isChecked()); tries++)
    await box.check({ force: true }).catch(() => undefined);
  if (!(await box.isChecked())) throw new Error('A box can’t be ticked');
}

import { checkinApi } from '#functions/checkin/api.ts';
import { readConfig } from '#functions/config.ts';
import { feedback } from '#functions/feedback/feedback.ts';
import { mailer } from '#functions/mailer/mailer.ts';
import { organizerApi } from '#functions/organizer/api.ts';
import { registrationApi } from '#functions/registration/api.ts';
import { scheduler } from '#functions/scheduler/scheduler.ts';
import { type MailServices, mailServices } from '#functions/services.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import type { Handler } from '#infra/local/lambdas.ts';
import { type Local, startLocal } from '#infra/local/local.ts';
import { Caller } from './caller.ts';
import { openStore } from './openStore.ts';

/** A clock that stands still until it is moved. */
export class Clock {
  #now: number;
  constructor(now: string) {
    this.#now = Date.parse(now);
  }
  readonly read = () => new Date(this.#now);
  moveTo(instant: string): void {
    this.#now = Date.parse(instant);
  }
  pass({ minutes = 0, seconds = 0 }): void {
    this.#now += (minutes * 60 + seconds) * 1000;
  }
}

/** A pause as long as this is for whoever asks; shorter ones are the mailer's, for its slots. */
export const askersPauseMs = 400;

/** Only ends what hangs: on a busy machine a mail may take long. */
const mailPatienceMs = 60_000;

export interface ReceivedMail {
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: { contentType: string; content: string }[];
}

/** The whole product on loopback, on a clock of the test's own, with its mails at hand. */
export interface Turnout {
  local: Local;
  clock: Clock;
  services: MailServices;
  someone(): Caller;
  /** A caller signed in as the first owner. */
  owner(): Promise<Caller>;
  mails(): Promise<ReceivedMail[]>;
  /** Waits until a mail passes the test; throws after a minute. */
  mail(wanted: (mail: ReceivedMail) => boolean): Promise<ReceivedMail>;
  stop(): Promise<void>;
}

export async function startTurnout({
  now = '2027-03-01T17:00:00.000Z',
  pause,
  chance,
  openStore: open = openStore,
  watch = (_entry, handler) => handler,
  ...shared
}: {
  now?: string;
  /** In place of waiting, e.g. to note how long. */
  pause?: (ms: number) => Promise<void>;
  /** In place of chance: 0 up to 1. */
  chance?: () => number;
  /** Opens another store than the one that tests have. */
  openStore?: typeof openStore;
  /** Put around the handler of every Lambda, by its entry. */
  watch?: (entry: string, handler: Handler) => Handler;
  /** The endpoints of another's store and SES, or of something in between. */
  dynamodb?: string;
  ses?: string;
  /** The folder of the built pages. */
  site?: string;
} = {}): Promise<Turnout> {
  const clock = new Clock(now);
  let made: MailServices | undefined;
  const once = () => {
    made ??= mailServices(readConfig(process.env), {
      clock: clock.read,
      ...(pause && { pause }),
      ...(chance && { chance }),
    });
    return made;
  };
  const handlers: Record<string, () => unknown> = {
    'functions/registration/handler.ts': () => registrationApi(once()),
    'functions/checkin/handler.ts': () => checkinApi(once()),
    'functions/organizer/handler.ts': () => organizerApi(once()),
    'functions/mailer/handler.ts': () => mailer(once()),
    'functions/feedback/handler.ts': () => feedback(once()),
    'functions/scheduler/handler.ts': () => scheduler(once()),
  };
  const local = await startLocal({
    port: 0,
    data: ':memory:',
    minuteMs: 0,
    openStore: open,
    ...shared,
    importHandler: async (entry) => ({ handler: watch(entry, handlers[entry]?.() as Handler) }),
  });
  const mails = () => inbox(local);
  const mail: Turnout['mail'] = async (wanted) => {
    for (const until = performance.now() + mailPatienceMs; performance.now() < until; ) {
      const found = (await mails()).findLast(wanted);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(
      `No such mail came; the inbox has: ${(await mails()).map(({ subject }) => subject).join(' | ')}`,
    );
  };
  return {
    local,
    clock,
    services: once(),
    someone: () => new Caller(local.site),
    owner: async () => {
      const caller = new Caller(local.site);
      const known = new Set((await mails()).map(({ messageId }) => messageId));
      const { code } = await caller.get('requestSignIn', { email: ownerEmail });
      const { text } = await mail(
        ({ to, messageId, text }) => to === ownerEmail && !known.has(messageId) && /sign-in#/.test(text),
      );
      const token = /sign-in#(\w+)/.exec(text)?.[1];
      await caller.get('openSession', { token, code });
      return caller;
    },
    mails,
    mail,
    stop: local.stop,
  };
}

async function inbox(local: Local): Promise<ReceivedMail[]> {
  const { emails } = (await (await fetch(new URL('store', local.inbox))).json()) as { emails: StoredMail[] };
  return emails.map(({ messageId, destination, subject, body, attachments }) => ({
    messageId,
    to: destination.to[0]?.replace(/^.*<|>$/g, '') ?? '',
    subject,
    text: body.text ?? '',
    html: body.html ?? '',
    attachments,
  }));
}

interface StoredMail {
  messageId: string;
  destination: { to: string[] };
  subject: string;
  body: { text?: string; html?: string };
  attachments: { contentType: string; content: string }[];
}

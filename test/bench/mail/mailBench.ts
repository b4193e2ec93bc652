import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { CareerEvent } from '#domain/event.ts';
import { newShortId } from '#domain/ids.ts';
import type { MailRule } from '#domain/mailRules.ts';
import { plannedMailings } from '#functions/mailings/plannedMailings.ts';
import { manifest } from '#functions/manifest.ts';
import { type Services, services } from '#functions/services.ts';
import { localEnvironment } from '#infra/local/environment.ts';
import { importHandler, loadLambdas } from '#infra/local/lambdas.ts';
import { random } from '#store/keys.ts';
import { type CountingSes, countingSes } from '../scale/countingSes.ts';
import { followUpRule } from '../scale/followUpRule.ts';
import { scaleEvent } from '../scale/scaleEvent.ts';

/** So many mails a second that no slot is ever waited for. */
const perSecond = 100_000;

/** The deployed mailer on an empty store in a process of its own, and an SES here that counts. */
export interface MailBench {
  services: Services;
  ses: CountingSes;
  /** An event of that many days from now, with these rules. */
  makeEvent(days: number, rules: MailRule[]): Promise<CareerEvent>;
  /** Makes the follow-up of an event due and wakes the mailer as its schedule does; throws unless so many leave. */
  mailFollowUps(event: CareerEvent, mails: number): Promise<void>;
  /** Wakes the mailer as the stream does after one registration was written. */
  wake(event: string, id: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startMailBench({
  copy,
  wire = async (endpoint) => endpoint,
  onAccepted,
}: {
  /** Names a copy of the handler of this bench's own. */
  copy: string;
  /** Stands between the mailer and the store; answers its own endpoint. */
  wire?: (endpoint: string) => Promise<string>;
  onAccepted?: Parameters<typeof countingSes>[1];
}): Promise<MailBench> {
  const store = fork(new URL('../scale/storeProcess.ts', import.meta.url), { execArgv: [] });
  const [endpoint] = (await once(store, 'message')) as [string];
  const ses = await countingSes(perSecond, onAccepted);
  const invoke = await loadLambdas(
    { mailer: manifest.mailer },
    localEnvironment({
      site: 'http://127.0.0.1:4000',
      dynamodb: await wire(endpoint),
      ses: ses.endpoint,
    }),
    (entry) => importHandler(`${entry}?${copy}`),
  );
  const made = services();
  await made.keys.makeServiceKey();
  return {
    services: made,
    ses,
    makeEvent: async (days, rules) => {
      const id = newShortId(random);
      const now = new Date(Date.now() + (days + 2) * 86_400_000);
      const event = { ...scaleEvent(now, rules), id, slug: id };
      await made.keys.makeBadgeKey(id);
      await made.events.create(event);
      return event;
    },
    mailFollowUps: async (event, mails) => {
      const followUp = plannedMailings(event).find(({ kind }) => kind === 'follow-up');
      if (!followUp) throw new Error('Expected the event to have a follow-up');
      const before = ses.accepted.length;
      await made.schedules.plan(event.id, followUp);
      await invoke('mailer', { 'detail-type': 'Scheduled Event' });
      const left = ses.accepted.length - before;
      if (left !== mails) throw new Error(`${left} follow-ups of ${mails} left`);
    },
    wake: async (event, id) => {
      const before = ses.accepted.length;
      await invoke('mailer', { Records: [{ dynamodb: { Keys: { pk: { S: event }, sk: { S: id } } } }] });
      if (ses.accepted.length !== before + 1) throw new Error('The mail that was owed did not leave');
    },
    stop: async () => {
      await ses.stop();
      store.kill('SIGKILL');
    },
  };
}

/** An event of two days ago whose students are owed the follow-up that every event has. */
export function makePastEvent(bench: MailBench): Promise<CareerEvent> {
  return bench.makeEvent(-2, [followUpRule()]);
}

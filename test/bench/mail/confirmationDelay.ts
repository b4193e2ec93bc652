import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownerEmail } from '#infra/local/environment.ts';
import { type LocalMail, startMail } from '#infra/local/mail.ts';
import type { Caller } from '#test/support/caller.ts';
import { maya, publishedEvent } from '#test/support/people.ts';
import { startRunnerProcess } from '#test/support/startApiProcess.ts';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';

const students = 15;
const monthMs = 30 * 86_400_000;
/** A mail that is not there by then won't come. */
const patienceMs = 30_000;

/** Waits for the next mail to an address; answers when the SES stand-in took it, by this process's clock. */
type Taken = (address: string) => Promise<number>;

/**
 * From the answer to a registration until SES took its confirmation: the local runner in a process of its own, as a
 * person starts it, its store on disk and its stream waking the mailer. One student after the other, the one in the
 * middle.
 */
export async function confirmationDelay(): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'turnout-delay-'));
  const mail = await startMail(0, undefined);
  const runner = await startRunnerProcess(folder, mail.endpoint);
  try {
    const taken = takenFrom(mail);
    const owner = runner.someone();
    await signIn(owner, mail, taken);
    const { slug } = await publishedEvent(owner, { startsAt: hour(9), endsAt: hour(12) });
    const delays: number[] = [];
    for (let number = 0; number < students; number++) {
      const email = `maya.${number}@students.example`;
      const [answeredAt, takenAt] = await Promise.all([
        register(runner.someone(), { ...maya, slug, email }),
        taken(email),
      ]);
      delays.push(takenAt - answeredAt);
    }
    return { name: 'confirmation.delay-ms', value: median(delays), unit: 'ms' };
  } finally {
    await runner.kill();
    await mail.stop();
    await rm(folder, { recursive: true });
  }
}

function takenFrom(mail: LocalMail): Taken {
  const mails = new EventEmitter<Record<string, [number]>>();
  mail.onMail(({ to }) => mails.emit(to, performance.now()));
  return async (address) => {
    const [at] = await once(mails, address, { signal: AbortSignal.timeout(patienceMs) });
    return at as number;
  };
}

async function signIn(owner: Caller, mail: LocalMail, taken: Taken): Promise<void> {
  const [{ code }] = await Promise.all([
    owner.get('requestSignIn', { email: ownerEmail }),
    taken(ownerEmail),
  ]);
  const { emails } = (await (await fetch(`${mail.endpoint}/store`)).json()) as {
    emails: { body: { text?: string } }[];
  };
  const token = /sign-in#(\w+)/.exec(emails[0]?.body.text ?? '')?.[1];
  await owner.get('openSession', { token, code });
}

/** When the registration was answered. */
async function register(student: Caller, form: object): Promise<number> {
  const { status } = await student.get('registerStudent', form);
  if (status !== 'confirmed') throw new Error(`A student was ${status}`);
  return performance.now();
}

/** That hour of a day a month from now. */
function hour(hours: number): string {
  const day = new Date(Date.now() + monthMs).toISOString().slice(0, 10);
  return `${day}T${String(hours).padStart(2, '0')}:00`;
}

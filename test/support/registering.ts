import type { Answer } from '#contract/contract.ts';
import { diego, healthcareMorning, secretOf } from './people.ts';
import type { Turnout } from './turnout.ts';

/** What whoever registers is told, unless the answer goes by mail alone. */
export type Registered = Exclude<Answer<'registerStudent'>, { status: 'mailed' }>;

let students = 0;

/** Sends the form of a student nobody has met before, or of one with these fields. */
export async function sendForm(turnout: Turnout, slug: string, changes: object = {}) {
  students++;
  const form = { slug, ...diego, firstName: `Student ${students}`, ...changes };
  return turnout.someone().call('registerStudent', form);
}

/** A student who is registered, and told so at once. */
export async function newStudent(turnout: Turnout, slug: string, changes: object = {}): Promise<Registered> {
  const { status, body } = await sendForm(turnout, slug, changes);
  if (status !== 201 || !('manageUrl' in body))
    throw new Error(`Registering answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

/** What the private link shows. */
export function ownPage(turnout: Turnout, { manageUrl }: Pick<Registered, 'manageUrl'>) {
  return turnout.someone().get('getRegistration', {}, secretOf(manageUrl));
}

export function cancel(turnout: Turnout, { manageUrl }: Pick<Registered, 'manageUrl'>) {
  return turnout.someone().get('cancelRegistration', {}, secretOf(manageUrl));
}

export function change(turnout: Turnout, { manageUrl }: Pick<Registered, 'manageUrl'>, wanted: object) {
  return turnout.someone().call('changeRegistration', wanted, secretOf(manageUrl));
}

/** Lets minutes go by, with what runs every minute. */
export async function passMinutes({ clock, local }: Turnout, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    clock.pass({ seconds: 61 });
    await local.tick();
  }
}

/** A session on the healthcare morning. */
export function sessionAt(title: string, from: string, to: string, changes: object = {}) {
  const [day] = healthcareMorning.startsAt.split('T');
  return { title, startsAt: `${day}T${from}`, endsAt: `${day}T${to}`, capacity: 10, ...changes };
}

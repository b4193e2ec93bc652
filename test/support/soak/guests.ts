import { badgeText, groupCodeText } from '#domain/badge.ts';
import { blankId } from '#domain/blankBadge.ts';
import { derivedId, type Mac } from '#domain/ids.ts';
import { linkSecret } from '#domain/links.ts';
import { eventPool } from '#domain/registration.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass } from '#test/support/classes.ts';
import type { Turnout } from '#test/support/turnout.ts';
import { uniqueName } from './deed.ts';
import type { SeededChance } from './seededChance.ts';

/** Someone with a badge, as the model knows them: never what the server says of them. */
export interface Guest {
  id: string;
  firstName: string;
  /** The text of every badge they ever had; the last is good. */
  badges: string[];
  status: 'confirmed' | 'waitlisted' | 'cancelled';
}

export interface Guests {
  students: Guest[];
  classmates: Guest[];
  classCode: string;
  /** Texts of blank badges, with their ids. */
  blanks: { id: string; text: string }[];
  /** Gives a student a new badge, as "not my details" does. */
  reissue(guest: Guest): Promise<void>;
}

export const places = 500;
const [alone, inClass, cancelling, reissued, blanks] = [510, 30, 8, 20, 60];

/** 540 registered students, a class of 30 of them, some cancelled, some waiting, some with a second badge; 60 blanks. */
export async function inviteGuests(
  turnout: Turnout,
  owner: Caller,
  { id: event, slug }: { id: string; slug: string },
  chance: SeededChance,
): Promise<Guests> {
  const { services } = turnout;
  const service = await services.keys.service();
  const mac = await services.keys.badge(event);
  if (!mac) throw new Error('The event has no badge key');
  const classmates = await inviteClass(turnout, slug, mac);
  const students: Guest[] = [];
  for (let number = 0; number < alone; number += 1) {
    students.push(await invite(turnout, event, number, { service, mac }));
  }
  const links = (guest: Guest) =>
    linkSecret('registration', { event, id: guest.id }, guest.badges.length, service);
  const reissue = async (guest: Guest) => {
    const version = guest.badges.length + 1;
    const { firstName } = guest;
    const details = { ageBand: '13-17', firstName, lastName: 'Renewed', school: 'Hill High', grade: '9' };
    await turnout.someone().get('startOver', details, links(guest));
    guest.badges.push(badgeText(guest.id, version, mac));
  };
  const shuffled = chance.shuffled(students.filter(({ status }) => status === 'confirmed'));
  for (const guest of shuffled.slice(0, cancelling)) {
    await turnout.someone().get('cancelRegistration', {}, links(guest));
    guest.status = 'cancelled';
    const next = students.find(({ status }) => status === 'waitlisted');
    if (next) next.status = 'confirmed';
  }
  for (const guest of shuffled.slice(-reissued)) await reissue(guest);
  await owner.get('printBlankBadges', { event, count: blanks });
  return {
    ...{ students, classmates: classmates.guests, classCode: classmates.code, reissue },
    blanks: Array.from({ length: blanks }, (_, index) => {
      const id = blankId(service, event, index + 1);
      return { id, text: badgeText(id, 1, mac) };
    }),
  };
}

async function invite(
  { services, clock }: Turnout,
  event: string,
  number: number,
  { service, mac }: { service: Mac; mac: Mac },
): Promise<Guest> {
  const firstName = uniqueName(number);
  const id = derivedId(service, 'soak', event, firstName);
  const taken = await services.pools.take(event, eventPool);
  if (!taken) throw new Error('The event has no places');
  const status = taken.number <= places ? ('confirmed' as const) : ('waitlisted' as const);
  await services.registrations.create(
    {
      ...{ event, id, firstName, status, number: taken.number, kind: 'student', lastName: 'Soak' },
      ...{ sessions: {}, released: {}, school: `School ${number % 20}`, grade: '10', ageBand: '13-17' },
      ...{ locale: 'en', interests: [], answers: {}, attempt: `attempt-of-${firstName}` },
      ...{ badgeVersion: 1, linkVersion: 1, revision: 1, registeredAt: clock.read().toISOString() },
    },
    [],
    clock.read(),
  );
  return { id, firstName, badges: [badgeText(id, 1, mac)], status };
}

async function inviteClass(
  turnout: Turnout,
  slug: string,
  mac: Mac,
): Promise<{ guests: Guest[]; code: string }> {
  const { secret, group } = await heldClass(turnout, slug, { students: inClass, chaperones: 0 });
  const rows = Array.from({ length: inClass }, (_, index) => ({
    ...{ firstName: uniqueName(1_000 + index), lastName: 'Class', grade: '10' },
  }));
  await turnout.someone().get('addToRoster', { rows }, secret);
  const { badges } = await turnout.someone().get('getSheets', {}, secret);
  return {
    guests: badges.map(({ id, firstName, badge }) => ({
      ...{ id, firstName, status: 'confirmed', badges: [badge.slice(badge.lastIndexOf('/') + 1)] },
    })),
    code: groupCodeText(group.id, mac),
  };
}

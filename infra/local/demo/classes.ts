import type { Caller } from './client.ts';
import { mailedLink } from './mailedLink.ts';
import { students } from './students.ts';

/**
 * A class that holds its places and has half its names, and one so large that an organizer must approve it.
 * `startsAt` is the event's, in milliseconds since 1970.
 */
export async function seedClasses(
  call: Caller,
  inbox: string,
  slug: string,
  startsAt: number,
): Promise<void> {
  const minutesFrom = (minutes: number) => new Date(startsAt + minutes * 60_000).toISOString();
  const form = { slug, grade: '10', permissions: true } as const;
  const larkspur = await mailedClass(call, inbox, {
    ...form,
    ...{ school: 'Larkspur Secondary', contactName: 'Rosa Delgado', contactEmail: 'rosa@larkspur.example' },
    ...{ students: 18, chaperones: 2, lunches: 20, arrival: { by: 'bus', at: minutesFrom(-15) } },
  });
  const rows = students(40)
    .slice(30, 39)
    .map(({ firstName, lastName }, number) => ({
      ...{ firstName, lastName, grade: '10', subgroup: number < 5 ? 'Blue' : 'Green' },
    }));
  await call('addToRoster', { rows }, larkspur);
  await mailedClass(call, inbox, {
    ...form,
    ...{
      school: 'Three Forks High School',
      contactName: 'Sam Whitfield',
      contactEmail: 'sam@threeforks.example',
    },
    ...{ students: 70, chaperones: 6, lunches: 0, arrival: { by: 'bus', at: minutesFrom(15) } },
  });
}

/** Registers a class and taps the link in its mail; answers the link's secret. */
async function mailedClass(
  call: Caller,
  inbox: string,
  form: Parameters<typeof call<'registerGroup'>>[1],
): Promise<string> {
  const { secret } = await mailedLink(inbox, { to: form.contactEmail, page: '/g/' }, () =>
    call('registerGroup', form),
  );
  await call('confirmGroup', {}, secret);
  return secret;
}

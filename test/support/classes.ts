import type { Answer } from '#contract/contract.ts';
import { linkSecret } from '#domain/links.ts';
import type { Turnout } from './turnout.ts';

/** A class as its teacher registers it. */
export const lincolnClass = {
  school: 'Lincoln High School',
  contactName: 'Rosa Delgado',
  contactEmail: 'rosa.delgado@lincoln.example',
  grade: '10',
  students: 3,
  chaperones: 1,
  arrival: { by: 'bus', at: '2027-03-04T08:45' },
  lunches: 4,
  permissions: true,
};

export const rowsOfLincoln = [
  { firstName: 'Ana', lastName: 'López', grade: '10' },
  { firstName: 'Ben', lastName: 'Carter', grade: '10' },
  { firstName: 'Chloé', lastName: 'Dubois', grade: '10' },
];

let attempts = 0;

/** Registers a class and answers the secret of the link that its contact is mailed. */
export async function registeredClass(turnout: Turnout, slug: string, changes: object = {}): Promise<string> {
  attempts++;
  const attempt = `attempt-of-the-class-${attempts}`;
  const contactEmail = `rosa.delgado${attempts}@lincoln.example`;
  const form = { slug, ...lincolnClass, contactEmail, attempt, ...changes };
  await turnout.someone().get('registerGroup', form);
  const event = await turnout.services.events.readBySlug(slug);
  for await (const group of turnout.services.groups.all(event?.id ?? '')) {
    const { event, id, linkVersion } = group;
    if (group.attempt === attempt)
      return linkSecret('group', { event, id }, linkVersion, await turnout.services.keys.service());
  }
  throw new Error('The class was not registered');
}

/** A class that holds its places. */
export async function heldClass(
  turnout: Turnout,
  slug: string,
  changes: object = {},
): Promise<{ secret: string; group: Answer<'getGroup'> }> {
  const secret = await registeredClass(turnout, slug, changes);
  return { secret, group: await turnout.someone().get('confirmGroup', {}, secret) };
}

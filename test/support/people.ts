import type { Answer } from '#contract/contract.ts';
import type { Caller } from './caller.ts';

/** The people and events that tests tell stories about. */
export const healthcareMorning = {
  kind: 'healthcare-career-event',
  name: 'Cascade Healthcare Career Morning',
  place: { name: 'Cascade Community College', address: '400 River Road, Cascade, WA' },
  timeZone: 'America/Los_Angeles',
  startsAt: '2027-03-04T09:00',
  endsAt: '2027-03-04T12:00',
  capacity: 100,
};

export const maya = {
  ageBand: '13-17',
  firstName: 'Maya',
  lastName: 'Okafor',
  school: 'Cascade High School',
  grade: '10',
  email: 'maya@students.example',
  interests: ['healthcare-human-services'],
};

export const diego = {
  ageBand: '13-17',
  firstName: 'Diego',
  lastName: 'Núñez',
  school: 'Riverside High School',
  grade: '11',
};

/** A published event, made as its organizer would. */
export async function publishedEvent(owner: Caller, changes: object = {}): Promise<Answer<'readEvent'>> {
  const { id } = await owner.get('createEvent', { ...healthcareMorning, ...changes });
  return owner.get('publishEvent', { event: id });
}

/** The secret of a link, as its page takes it from the address. */
export function secretOf(link: string): string {
  return new URL(link).hash.slice(1);
}

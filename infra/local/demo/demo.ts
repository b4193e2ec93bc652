import { ownerEmail } from '../environment.ts';
import type { Local } from '../local.ts';
import { seedClasses } from './classes.ts';
import { type Caller, makeCaller } from './client.ts';
import { employers } from './employers.ts';
import { type Demo, noteBegun, noteDone, readNote } from './note.ts';
import { otherLanguages } from './otherLanguages.ts';
import { rehearse } from './rehearsal.ts';
import { signIn } from './signIn.ts';
import { schools, students } from './students.ts';

const timeZone = 'America/Los_Angeles';
const minuteMs = 60_000;
/** Stations open two hours before the start: now, so that a phone can join at once, and people can still register. */
const startsInMs = 75 * minuteMs;
const lastsMs = 4 * 60 * minuteMs;
/** A demo whose door closes sooner than this is no use to whoever starts now. */
const leastMs = 30 * minuteMs;

/**
 * Fills an empty store through the API alone, as people would, and remembers in the data folder that it
 * did. A later start only looks up the links, which hold whatever the port; once that event is about to be over, it
 * makes one more. `onSeeding` hears that it takes a while.
 */
export async function seedDemo(local: Local, now: Date, onSeeding: () => void): Promise<Demo> {
  const { site, inbox, demoNote: note } = local;
  const seeded = note && readNote(note);
  if (seeded && Date.parse(seeded.doorUntil) - now.getTime() >= leastMs) return onSite(seeded, site);

  onSeeding();
  const call = makeCaller(site);
  await signIn(call, inbox, ownerEmail);
  const { events } = await call('listEvents', {});
  // Beside people's own events half a demo is better than losing them.
  if (note && events.length === 0) noteBegun(note);
  const demo = await seedHealthcareEvent(call, inbox, now);
  if (!seeded) await rehearse(call, now);
  if (note) noteDone(note, demo);
  return demo;
}

async function seedHealthcareEvent(call: Caller, inbox: string, now: Date): Promise<Demo> {
  const quarterMs = 15 * minuteMs;
  const startsAt = Math.ceil((now.getTime() + startsInMs) / quarterMs) * quarterMs;
  const instant = (ms: number) => new Date(ms).toISOString();
  const created = await call('createEvent', {
    kind: 'healthcare-career-event',
    name: 'Three Rivers Healthcare Career Event',
    description:
      'Meet the people who keep our valley well. Try their tools, ask what their day is like, and find out how to start: some jobs need eight weeks of training, some a degree, and several pay you while you learn.',
    place: { name: 'Three Rivers Fairgrounds, Pavilion', address: '1200 Orchard Avenue, Three Forks, WA' },
    timeZone,
    startsAt: instant(startsAt),
    endsAt: instant(startsAt + lastsMs),
    capacity: 400,
    groupChangesUntil: instant(startsAt),
    asksAccommodations: true,
    accommodationsFor: [ownerEmail],
    employers,
    schools,
    summaryTo: [ownerEmail],
  });
  const { id } = created;
  await call('updateEvent', { event: id, translations: otherLanguages(created) });
  const published = await call('publishEvent', { event: id });
  const door = await call('createStation', { event: id, kind: 'door', name: 'Main entrance' });
  const [session] = published.sessions;
  for (const [number, student] of students(12).entries()) {
    const sessions = session && number % 2 === 0 ? [session.id] : [];
    await call('registerStudent', { slug: published.slug, ...student, sessions });
  }
  await seedClasses(call, inbox, published.slug, startsAt);
  return {
    eventSlug: published.slug,
    registerUrl: published.registerUrl,
    stationUrl: door.stationUrl,
    organizerEmail: ownerEmail,
    doorUntil: published.endsAt,
  };
}

function onSite(demo: Demo, site: string): Demo {
  const moved = (address: string) => site + address.slice(new URL(address).origin.length);
  return { ...demo, registerUrl: moved(demo.registerUrl), stationUrl: moved(demo.stationUrl) };
}

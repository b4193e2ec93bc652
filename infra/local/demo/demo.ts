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

/**
 * Fills an empty store through the API alone, as people would, and remembers in the data folder that it
 * did. A later start only looks up the links; they hold whatever the port. `onSeeding` hears that it takes
 * a while.
 */
export async function seedDemo(local: Local, now: Date, onSeeding: () => void): Promise<Demo> {
  const { site, inbox, demoNote: note } = local;
  const seeded = note && readNote(note);
  if (seeded) return onSite(seeded, site);

  onSeeding();
  const call = makeCaller(site);
  await signIn(call, inbox, ownerEmail);
  const { events } = await call('listEvents', {});
  // Beside people's own events half a demo is better than losing them.
  if (note && events.length === 0) noteBegun(note);
  const demo = await seedHealthcareEvent(call, inbox, now);
  await rehearse(call, now);
  if (note) noteDone(note, demo);
  return demo;
}

async function seedHealthcareEvent(call: Caller, inbox: string, now: Date): Promise<Demo> {
  const day = dayAfter(now);
  const created = await call('createEvent', {
    kind: 'healthcare-career-event',
    name: 'Three Rivers Healthcare Career Event',
    description:
      'Meet the people who keep our valley well. Try their tools, ask what their day is like, and find out how to start: some jobs need eight weeks of training, some a degree, and several pay you while you learn.',
    place: { name: 'Three Rivers Fairgrounds, Pavilion', address: '1200 Orchard Avenue, Three Forks, WA' },
    timeZone,
    startsAt: `${day}T09:00`,
    endsAt: `${day}T13:00`,
    capacity: 400,
    groupChangesUntil: `${day}T08:00`,
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
  await seedClasses(call, inbox, published.slug, day);
  return {
    eventSlug: published.slug,
    registerUrl: published.registerUrl,
    stationUrl: door.stationUrl,
    organizerEmail: ownerEmail,
  };
}

/** Tomorrow's date where the event takes place, like 2027-03-04. */
function dayAfter(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(
    now.getTime() + 86_400_000,
  );
}

function onSite(demo: Demo, site: string): Demo {
  const moved = (address: string) => site + address.slice(new URL(address).origin.length);
  return { ...demo, registerUrl: moved(demo.registerUrl), stationUrl: moved(demo.stationUrl) };
}

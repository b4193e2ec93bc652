import type { PluralForms } from '#domain/plural.ts';
import { names } from '#domain/vocabularyNames/en.ts';
import { facts } from '../facts/en.ts';

const placesLeft: PluralForms = { one: '# place left', other: '# places left' };

/** What is said of an event: its facts, its state and what there is to see. The server says it first. */
export const event = {
  ...facts,

  ...names,
  placesLeft,
  about: 'About the event',
  sessions: 'Sessions',
  sessionFull: 'Full: you can wait for a place',
  employers: 'Employers you can meet',
  booth: (name: string) => `Booth ${name}`,
  website: (name: string) => `Website of ${name}`,
  jobs: { one: '# job you can ask about', other: '# jobs you can ask about' } as PluralForms,
  askAbout: (jobs: string) => `Ask about: ${jobs}`,
  leadsTo: (title: string) => `Can lead to: ${title}`,
  unknownTitle: 'We can’t find this event',
  unknownText: 'Check the address, or ask whoever sent it to you for a new link.',
  draftTitle: 'Not open yet',
  draftText: 'This event is still being prepared. Please come back in a few days.',
  notYetTitle: 'Registration isn’t open yet',
  notYetText: (day: string, hour: string) => `It opens on ${day} at ${hour}. Please come back then.`,
  closedTitle: 'Registration is closed',
  closedText: 'If you have registered, your badge is valid. Nothing else is needed.',
  fullForGoodText: 'This event has no waitlist, so nobody else can register.',
  closedOn: (day: string, hour: string) => `Registration closed on ${day} at ${hour}.`,
  sessionFullForGood: 'Full, and there is no waitlist',
};

export type EventTexts = typeof event;

import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Where a demo is: what `npm start` tells people. */
export interface Demo {
  eventSlug: string;
  registerUrl: string;
  stationUrl: string;
  organizerEmail: string;
  /** Until when phones may join its door. An instant, ISO 8601 in UTC. */
  doorUntil: string;
}

/** What the data folder remembers of the demo while it is being made. */
const begun = { begun: true };

/** The demo that was made here; undefined without one, or with one that broke off. */
export function readNote(file: string): Demo | undefined {
  const note = read(file);
  return note && 'eventSlug' in note ? note : undefined;
}

/** Whether a demo was begun in an empty store and never done: then nobody can have used what is there. */
export function brokeOff(file: string): boolean {
  const note = read(file);
  return note !== undefined && 'begun' in note;
}

export function noteBegun(file: string): void {
  write(file, begun);
}

export function noteDone(file: string, demo: Demo): void {
  write(file, demo);
}

function read(file: string): Demo | typeof begun | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whole or not at all, whenever the runner is killed. */
function write(file: string, note: Demo | typeof begun): void {
  writeFileSync(`${file}.new`, JSON.stringify(note));
  renameSync(`${file}.new`, file);
}

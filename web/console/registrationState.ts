import type { Answer } from '#contract/contract.ts';
import { eventMoment } from './eventMoment.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** How registration stands, as the student's page knows it now. */
export interface RegistrationState {
  look: 'open' | 'waiting' | 'shut';
  title: string;
  note: string;
}

/** `seen` is what students see of the event; `waiting` counts those in line. */
export function registrationState(
  event: Pick<OrganizerEvent, 'opensAt' | 'closesAt' | 'endsAt' | 'timeZone' | 'capacity'>,
  seen: Pick<Answer<'getEvent'>, 'registration' | 'full' | 'waitlist' | 'placesLeft'>,
  waiting: number,
): RegistrationState {
  const said = (instant: string) => eventMoment(instant, event.timeZone);
  const line = waiting > 0 ? `${waiting.toLocaleString('en')} waiting` : '';
  if (seen.registration === 'not-yet') {
    return { look: 'waiting', title: `Opens on ${said(event.opensAt)}`, note: 'The student’s link says so.' };
  }
  if (seen.registration === 'closed') {
    return {
      look: 'shut',
      title: 'Closed',
      note: [`Since ${said(event.closesAt || event.endsAt)}`, line].filter(Boolean).join(', '),
    };
  }
  if (seen.full) {
    return seen.waitlist
      ? {
          look: 'waiting',
          title: line ? `Full, with ${line}` : 'Full',
          note: 'Who registers now waits in line. More places move the line on at once.',
        }
      : { look: 'shut', title: 'Full', note: 'There is no waitlist, so nobody can register now.' };
  }
  return {
    look: 'open',
    title: 'Open',
    note: `${seen.placesLeft.toLocaleString('en')} of ${event.capacity.toLocaleString('en')} places left, until ${said(event.closesAt || event.endsAt)}`,
  };
}

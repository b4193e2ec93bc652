import type { Answer } from '#contract/contract.ts';
import { plural } from '#domain/plural.ts';
import { eventMoment } from '../eventMoment.ts';
import { consoleAddresses } from '../routing.ts';
import type { CopiedFacts } from './copiedFacts.ts';

/** One part of a copy that may not hold any more: where it is changed, and why one would. */
export interface ToCheck {
  title: string;
  text: string;
  address: string;
}

type OrganizerEvent = Answer<'readEvent'>;

/** What to look at in a copy before it is published; what the event has nothing of is left out. */
export function toCheck(event: OrganizerEvent, facts: CopiedFacts, now: Date): ToCheck[] {
  const { id, employers, sessions, invitationCode, asksAccommodations, accommodationsFor, replyTo } = event;
  const times = registrationTimes(event, now);
  const checks: (ToCheck | false)[] = [
    employers.length > 0 && {
      title: plural('en', employers.length, { one: '# employer', other: '# employers' }),
      text: 'to be confirmed. Take out who is not coming: each with an address gets mail before the event.',
      address: consoleAddresses.edit(id, 'employers'),
    },
    {
      title: 'Texts',
      text: 'that name a day, a year or a person of last time.',
      address: consoleAddresses.edit(id, 'details'),
    },
    sessions.length > 0 && {
      title: plural('en', sessions.length, { one: '# session', other: '# sessions' }),
      text: 'with the hours, rooms and places they had.',
      address: consoleAddresses.edit(id, 'sessions'),
    },
    times !== '' && {
      title: 'Registration',
      text: times,
      address: consoleAddresses.edit(id, 'registration'),
    },
    invitationCode !== '' && {
      title: 'New invitation code',
      text: 'in place of the old one, which opens nothing here.',
      address: consoleAddresses.edit(id, 'registration'),
    },
    asksAccommodations && {
      title: 'What students need',
      text: `to take part, which is read by ${accommodationsFor.join(', ')}.`,
      address: consoleAddresses.edit(id, 'registration'),
    },
    facts.stations > 0 && {
      title: plural('en', facts.stations, { one: '# station', other: '# stations' }),
      text:
        facts.stations === 1
          ? 'with a new link: print its sheet again.'
          : 'with new links: print their sheets again.',
      address: consoleAddresses.stations(id, 'stations'),
    },
    {
      title: 'Mails',
      text: `that leave by the new date.${rulesOff(facts)}`,
      address: consoleAddresses.mail(id, 'plan'),
    },
    replyTo !== '' && {
      title: 'Answers to mails',
      text: `that go to ${replyTo}.`,
      address: consoleAddresses.edit(id, 'mails'),
    },
    event.summaryTo.length > 0 && {
      title: 'The summary',
      text: `that goes to ${event.summaryTo.join(', ')}.`,
      address: consoleAddresses.edit(id, 'mails'),
    },
  ];
  return checks.filter((check) => check !== false);
}

function registrationTimes({ opensAt, closesAt, timeZone }: OrganizerEvent, now: Date): string {
  const said = [
    opensAt && `opens ${eventMoment(opensAt, timeZone)}`,
    closesAt && `closes ${eventMoment(closesAt, timeZone)}`,
  ];
  const sentence = said.filter(Boolean).join(' and ');
  if (sentence === '') return '';
  return closesAt && Date.parse(closesAt) <= now.getTime()
    ? `${sentence}, which has passed: nobody could register.`
    : `${sentence}.`;
}

function rulesOff({ rulesOff }: CopiedFacts): string {
  if (rulesOff === 0) return '';
  const mails = plural('en', rulesOff, { one: '# mail was', other: '# mails were' });
  return ` ${mails} for single classes of last time and ${rulesOff === 1 ? 'is' : 'are'} off.`;
}

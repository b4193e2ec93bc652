import type { Answer } from '#contract/contract.ts';
import type { EditSection } from './routing.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** One thing to look at before students can register. `needed` ones keep the event from being published. */
export interface ChecklistItem {
  label: string;
  done: boolean;
  needed: boolean;
  section: EditSection;
}

export function publishChecklist(event: OrganizerEvent, now: Date): ChecklistItem[] {
  const starts = Date.parse(event.startsAt);
  const ends = Date.parse(event.endsAt);
  const within = (session: OrganizerEvent['sessions'][number]) =>
    Date.parse(session.startsAt) < Date.parse(session.endsAt) &&
    Date.parse(session.startsAt) >= starts &&
    Date.parse(session.endsAt) <= ends;
  return [
    { label: 'A name', done: event.name.trim() !== '', needed: true, section: 'details' },
    { label: 'A place', done: event.place.name.trim() !== '', needed: true, section: 'details' },
    {
      label: 'An end that is after the start and still to come',
      done: starts < ends && ends > now.getTime(),
      needed: true,
      section: 'details',
    },
    { label: 'A street address', done: event.place.address.trim() !== '', needed: false, section: 'details' },
    {
      label: 'A description for students',
      done: event.description.trim() !== '',
      needed: false,
      section: 'details',
    },
    {
      label: 'Every session within the event’s hours',
      done: event.sessions.every(within),
      needed: false,
      section: 'sessions',
    },
    ...(event.asksAccommodations
      ? [
          {
            label: 'Someone to read what students need to take part',
            done: event.accommodationsFor.length > 0,
            needed: false,
            section: 'registration' as const,
          },
        ]
      : []),
    { label: 'At least one employer', done: event.employers.length > 0, needed: false, section: 'employers' },
    {
      label: 'Someone to get the attendance summary',
      done: event.summaryTo.length > 0,
      needed: false,
      section: 'mails',
    },
  ];
}

export function isReady(checklist: readonly ChecklistItem[]): boolean {
  return checklist.every((item) => item.done || !item.needed);
}

import type { Answer } from '#contract/contract.ts';
import type { FieldFault } from '#domain/refusals.ts';
import { wallClockOf } from '#web/shared/wallClock.ts';
import { changedOnly, type EventChanges } from './changedOnly.ts';
import { chosenTimes } from './chosenTimes.ts';
import { linesOf } from './lines.ts';
import { type SessionDraft, sessionDrafts, sessionsChanges } from './sessionsForm.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** How people register, as typed. Times are wall-clock times in the event's zone; empty is the default. */
export interface RegistrationForm {
  capacity: string;
  waitlist: boolean;
  sessions: SessionDraft[];
  opensAt: string;
  closesAt: string;
  byInvitation: boolean;
  /** Kept while it is switched off, so that switching on again brings it back. */
  invitationCode: string;
  takesGroups: boolean;
  groupHoldUntil: string;
  groupChangesUntil: string;
  admitsUnknown: boolean;
  asksAccommodations: boolean;
  /** E-mail addresses, one a line. */
  accommodationsFor: string;
}

export function registrationForm(event: OrganizerEvent): RegistrationForm {
  const times = chosenTimes(event);
  return {
    capacity: String(event.capacity),
    waitlist: event.waitlist,
    sessions: sessionDrafts(event),
    opensAt: times.opensAt ?? '',
    closesAt: times.closesAt ?? '',
    byInvitation: event.invitationCode !== '',
    invitationCode: event.invitationCode,
    takesGroups: event.takesGroups,
    groupHoldUntil: times.groupHoldUntil ?? '',
    groupChangesUntil: times.groupChangesUntil ?? '',
    admitsUnknown: event.admitsUnknown,
    asksAccommodations: event.asksAccommodations,
    accommodationsFor: event.accommodationsFor.join('\n'),
  };
}

/** What changed; opening and closing go together, so that one can be held against the other. */
export function registrationChanges(event: OrganizerEvent, form: RegistrationForm): EventChanges {
  const after = changesOf(form);
  const changes = changedOnly(changesOf(registrationForm(event)), after);
  const { opensAt, closesAt } = after;
  const moved = changes.opensAt !== undefined || changes.closesAt !== undefined;
  return { ...changes, ...(moved && { opensAt, closesAt }), ...sessionsChanges(event, form.sessions) };
}

/** What the form alone can tell: what is switched on needs what makes it work. */
export function registrationMistakes(form: RegistrationForm): FieldFault[] {
  const faults: FieldFault[] = [];
  if (form.byInvitation && form.invitationCode.trim() === '')
    faults.push({ path: 'invitationCode', message: 'Type a code, or have one made up' });
  if (form.asksAccommodations && linesOf(form.accommodationsFor).length === 0)
    faults.push({ path: 'accommodationsFor', message: 'Name at least one member who will read it' });
  return faults;
}

function changesOf(form: RegistrationForm): EventChanges {
  return {
    capacity: Number(form.capacity),
    waitlist: form.waitlist,
    opensAt: wallClockOf(form.opensAt),
    closesAt: wallClockOf(form.closesAt),
    invitationCode: form.byInvitation ? form.invitationCode.trim() : '',
    takesGroups: form.takesGroups,
    groupHoldUntil: wallClockOf(form.groupHoldUntil),
    groupChangesUntil: wallClockOf(form.groupChangesUntil),
    admitsUnknown: form.admitsUnknown,
    asksAccommodations: form.asksAccommodations,
    accommodationsFor: linesOf(form.accommodationsFor),
  };
}

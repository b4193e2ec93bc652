import type { Output } from '#contract/contract.ts';
import { accommodationsEnd } from '#domain/accommodations.ts';
import { isRefusal, refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';
import { findEvent } from './findEvent.ts';

/** What students need to take part. A member's role opens nothing here; only being named does. */
export const listAccommodations: OperationCode<'listAccommodations'> = async ({ event: id }, call) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  const reader = call.caller.member.email.toLowerCase();
  if (!event.accommodationsFor.some((email) => email.toLowerCase() === reader)) return refuse('not-named');
  const deletedOn = accommodationsEnd(event);
  const students: Output<'listAccommodations'>['students'] = [];
  if (call.now.toISOString() >= deletedOn) return { students, deletedOn };
  const fields = ['id', 'firstName', 'lastName', 'school', 'grade', 'status', 'accommodations'] as const;
  for await (const registration of call.registrations.all(id, { fields: [...fields] })) {
    const { accommodations, status } = registration;
    if (accommodations && status !== 'cancelled') students.push({ ...registration, accommodations });
  }
  const names = new Intl.Collator('en');
  return {
    students: students.sort((one, other) => names.compare(one.lastName, other.lastName)),
    deletedOn,
  };
};

import { eventInLanguage } from '#domain/inLanguage.ts';
import { refuse } from '#domain/refusals.ts';
import type { OperationCode } from '#functions/call.ts';

/** Every employer by name, in the class's language: nothing of who was at whose booth. */
export const getHandout: OperationCode<'getHandout'> = async (_input, call) => {
  const { group } = call.caller;
  const read = await call.events.read(group.event);
  if (!read) return refuse('link-unknown');
  const event = eventInLanguage(read, group.locale);
  return {
    event: { ...event, place: event.place.name },
    school: group.school,
    locale: group.locale,
    employers: event.employers.toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
  };
};

import { eventInLanguage } from '#domain/inLanguage.ts';
import { refuse } from '#domain/refusals.ts';
import { sessionsOf } from '#domain/registration.ts';
import type { OperationCode } from '#functions/call.ts';
import { calendarFile } from '#mail/calendar.ts';
import { calendarEntry } from '#mail/calendarEntry.ts';
import { senderOf } from '#mail/sender.ts';

export const getCalendar: OperationCode<'getCalendar'> = async (_input, call) => {
  const { registration } = call.caller;
  if (registration.status === 'cancelled') return refuse('registration-cancelled');
  const read = await call.events.read(registration.event);
  if (!read) return refuse('unknown-registration');
  const event = eventInLanguage(read, registration.locale);
  const facts = {
    event,
    registration: { ...registration, sessions: sessionsOf(event, registration) },
    site: call.config.siteUrl,
  };
  return {
    answer: calendarFile(calendarEntry(facts), senderOf(call.config.mailFrom), call.now),
    headers: { 'content-disposition': `attachment; filename="${event.slug}.ics"` },
  };
};

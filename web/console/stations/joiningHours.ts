import type { Answer } from '#contract/contract.ts';
import { stationHours } from '#domain/stationHours.ts';
import { eventDay, eventHour } from '../../shared/eventTime.ts';

type Times = Pick<Answer<'readEvent'>, 'startsAt' | 'endsAt' | 'timeZone' | 'status'>;

/** When phones can join by a station's link: not yet, now or no more, and the sentence that says so. */
export interface JoiningHours {
  when: 'draft' | 'cancelled' | 'later' | 'now' | 'over';
  sentence: string;
}

export function joiningHours(event: Times, now: Date): JoiningHours {
  const clock = { locale: 'en', timeZone: event.timeZone } as const;
  const { opensAt, joinableUntil } = stationHours(event);
  const hours = `from ${eventHour(opensAt, clock)} to ${eventHour(joinableUntil, clock)}`;
  if (event.status === 'cancelled')
    return { when: 'cancelled', sentence: 'The event was cancelled: phones cannot join.' };
  if (event.status === 'draft') {
    return {
      when: 'draft',
      sentence: `Works once the event is published, on ${eventDay(opensAt, clock)} ${hours}.`,
    };
  }
  if (now.getTime() < Date.parse(opensAt)) {
    return { when: 'later', sentence: `Works on ${eventDay(opensAt, clock)} ${hours}.` };
  }
  return now.getTime() < Date.parse(joinableUntil)
    ? { when: 'now', sentence: `Works now, until ${eventHour(joinableUntil, clock)}.` }
    : { when: 'over', sentence: 'The event is over: phones cannot join any more.' };
}

/** When a station's code works, for its printed sheet, in the two languages that the scanner speaks. */
export function joiningHoursInPrint(event: Times): { en: string; es: string } {
  const { opensAt, joinableUntil } = stationHours(event);
  const said = (locale: 'en' | 'es') => {
    const clock = { locale, timeZone: event.timeZone };
    return {
      day: eventDay(opensAt, clock),
      from: eventHour(opensAt, clock),
      to: eventHour(joinableUntil, clock),
    };
  };
  const [en, es] = [said('en'), said('es')];
  return {
    en: `Works on ${en.day} from ${en.from} to ${en.to}.`,
    es: `Funciona el ${es.day}, de ${es.from} a ${es.to}.`,
  };
}

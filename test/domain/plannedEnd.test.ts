import { expect, it } from 'vitest';
import { plannedEnd } from '#domain/plannedEnd.ts';

const at = (time: string) => `2027-03-04T${time}:00.000Z`;
const times = { startsAt: at('17:00'), endsAt: at('20:00'), timeZone: 'America/Los_Angeles' };

it.each([
  { what: 'that was left alone', endsAt: at('20:00'), former: [], planned: at('20:00') },
  {
    what: 'that was ended by a tap',
    endsAt: at('19:40'),
    former: [{ ...times, at: at('19:40') }],
    planned: at('20:00'),
  },
  {
    what: 'that was ended late in the day for hours ago, and by a clock that is ahead',
    endsAt: at('19:32'),
    former: [
      { ...times, at: at('19:30') },
      { ...times, endsAt: at('19:35'), at: at('23:00') },
    ],
    planned: at('20:00'),
  },
  {
    what: 'that was made longer while it was on',
    endsAt: at('21:00'),
    former: [{ ...times, at: at('19:00') }],
    planned: at('21:00'),
  },
  {
    what: 'that went on longer, as was put down afterwards',
    endsAt: at('21:00'),
    former: [{ ...times, at: at('22:00') }],
    planned: at('21:00'),
  },
  {
    what: 'that was ended by a tap, and a little later, as was put down afterwards',
    endsAt: at('19:50'),
    former: [
      { ...times, at: at('19:40') },
      { ...times, endsAt: at('19:40'), at: at('20:10') },
    ],
    planned: at('20:00'),
  },
  {
    what: 'that was given another end before the day',
    endsAt: at('19:00'),
    former: [{ ...times, at: '2027-02-01T12:00:00.000Z' }],
    planned: at('19:00'),
  },
  {
    what: 'that was longer, then ended by a tap',
    endsAt: at('18:10'),
    former: [
      { ...times, at: '2027-02-01T12:00:00.000Z' },
      { ...times, endsAt: at('19:00'), at: at('18:10') },
    ],
    planned: at('19:00'),
  },
])('of an event $what', ({ endsAt, former, planned }) => {
  expect(plannedEnd({ ...times, endsAt, formerTimes: former })).toBe(planned);
});

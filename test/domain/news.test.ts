import { describe, expect, it } from 'vitest';
import type { CareerEvent } from '#domain/event.ts';
import { changedSessions, isElsewhere, newsDueAt, toldOf, withFormerTimes, withNews } from '#domain/news.ts';
import { healthEvent } from '#test/mail/mailFacts.ts';

const noon = new Date('2027-02-20T12:00:00.000Z');
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const published = healthEvent();
const gym = { place: { name: 'Gym', address: '1 School Street' } };
const hall = { place: { name: 'Hall', address: '1 School Street' } };

/** Changes made one after the other, each some minutes after noon. */
function changed(...changes: [minutes: number, Partial<CareerEvent>, areTold?: boolean][]): CareerEvent {
  let event = published;
  for (const [minutes, change, areTold = false] of changes)
    event = withNews(event, { ...event, ...change }, { now: minutesLater(minutes), areTold });
  return event;
}

describe('news of a published event', () => {
  it.each<{ change: string; made: Partial<CareerEvent>; isNews: boolean }>([
    { change: 'another place', made: gym, isNews: true },
    { change: 'another start', made: { startsAt: '2027-03-04T18:00:00.000Z' }, isNews: true },
    { change: 'another zone', made: { timeZone: 'America/Denver' }, isNews: true },
    { change: 'a session less', made: { sessions: published.sessions.slice(1) }, isNews: true },
    {
      change: 'another room',
      made: { sessions: published.sessions.map((session) => ({ ...session, room: 'Room 9' })) },
      isNews: true,
    },
    { change: 'another description', made: { description: 'Bring water.' }, isNews: false },
    { change: 'more places', made: { capacity: 900 }, isNews: false },
    {
      change: 'another title of a session',
      made: { sessions: published.sessions.map((session) => ({ ...session, title: 'New' })) },
      isNews: false,
    },
  ])('are made by $change: $isNews', ({ made, isNews }) => {
    expect(changed([0, made]).news !== undefined).toBe(isNews);
  });

  it('are none of a draft', () => {
    const draft = healthEvent({ status: 'draft' });
    expect(withNews(draft, { ...draft, ...gym }, { now: noon, areTold: false }).news).toBeUndefined();
  });

  it('are mailed ten minutes after the last change, and an hour after the first at the latest', () => {
    const dueAt = (event: CareerEvent) => event.news && newsDueAt(event.news, event);
    expect(dueAt(changed([0, gym]))).toBe(minutesLater(10).toISOString());
    expect(dueAt(changed([0, gym], [9, hall]))).toBe(minutesLater(19).toISOString());
    const long = changed(
      ...[0, 9, 18, 27, 36, 45, 54].map((at): [number, Partial<CareerEvent>] => [at, at % 2 ? gym : hall]),
    );
    expect(dueAt(long)).toBe(minutesLater(60).toISOString());
  });

  it('are mailed within two minutes of the last change on the day before and of the event', () => {
    const event = healthEvent({ startsAt: minutesLater(5 * 60).toISOString() });
    const { news } = withNews(event, { ...event, ...gym }, { now: noon, areTold: false });
    expect(news && newsDueAt(news, event)).toBe(minutesLater(2).toISOString());
  });

  it('join those that wait, under the name of the first, and tell what people knew before all of them', () => {
    const { news } = changed([0, gym], [5, hall]);
    expect(news?.since).toBe(noon.toISOString());
    expect(news?.before.place).toEqual(published.place);
  });

  it('are no more once they are changed back before they were mailed', () => {
    expect(changed([0, gym], [5, { place: published.place }]).news).toBeUndefined();
  });

  it('are told again under a name of their own once those before were mailed', () => {
    const { news } = changed([0, gym], [30, hall, true]);
    expect(news?.since).toBe(minutesLater(30).toISOString());
    expect(news?.before.place).toEqual(gym.place);
  });

  it('go back to what people last knew where those before were due and never mailed', () => {
    const room = { sessions: published.sessions.map((session) => ({ ...session, room: 'Room 9' })) };
    const { news } = changed([0, gym], [30, room]);
    expect(news?.since).toBe(minutesLater(30).toISOString());
    expect(news && isElsewhere(news.before, { ...published, ...gym })).toBe(true);
  });

  it('are that it is changed back, where some were mailed by then that it was changed', () => {
    const { news } = changed([0, gym], [30, { place: published.place }]);
    expect(news?.since).toBe(minutesLater(30).toISOString());
    expect(news?.before.place).toEqual(gym.place);
  });

  it('name what some or others know that is not so any more, where only some were mailed those before', () => {
    const [one, other] = published.sessions;
    if (!one || !other) throw new Error('The event of these tests has two sessions');
    const { news } = changed(
      [0, { sessions: [{ ...one, room: 'Room 9' }, other] }],
      [30, { sessions: [one, { ...other, room: 'Room 8' }] }],
    );
    expect(news?.before.sessions[one.id]?.room).toBe('Room 9');
    expect(news?.before.sessions[other.id]?.room).toBe(other.room);
  });

  it('stay as they are when something else is changed', () => {
    const before = changed([0, gym]);
    expect(changed([0, gym], [5, { description: 'Bring water.' }]).news).toEqual(before.news);
    expect(changed([0, gym], [30, { description: 'Bring water.' }, true]).news).toEqual(before.news);
  });
});

describe('the sessions that changed', () => {
  it('are those at another time, in another room, or gone; a new one is no change', () => {
    const [one, other] = published.sessions;
    if (!one || !other) throw new Error('The event of these tests has two sessions');
    const sessions = [
      { ...one, room: 'Room 9' },
      { ...other, id: 'new0000000' },
    ];
    expect(changedSessions(toldOf(published), { ...published, sessions })).toEqual([one.id, other.id]);
    expect(changedSessions(toldOf(published), published)).toEqual([]);
  });
});

describe('an event’s former times', () => {
  it('are noted as they change, the latest ten, and not otherwise', () => {
    let event = withFormerTimes(published, { ...published, ...gym }, noon);
    expect(event.formerTimes).toBeUndefined();
    for (let day = 1; day <= 12; day++) {
      const endsAt = `2027-03-${String(day + 4).padStart(2, '0')}T21:00:00.000Z`;
      event = withFormerTimes(event, { ...event, endsAt }, minutesLater(day));
    }
    expect(event.formerTimes?.length).toBe(10);
    expect(event.formerTimes?.at(-1)).toMatchObject({
      at: minutesLater(12).toISOString(),
      endsAt: '2027-03-15T21:00:00.000Z',
    });
  });
});

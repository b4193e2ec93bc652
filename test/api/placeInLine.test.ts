import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { eventPool } from '#domain/registration.ts';
import type { Caller } from '#test/support/caller.ts';
import { publishedEvent } from '#test/support/people.ts';
import {
  cancel,
  change,
  newStudent,
  ownPage,
  passMinutes,
  type Registered,
  sendForm,
  sessionAt,
} from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

let turnout: Turnout;
let owner: Caller;
let event: Answer<'readEvent'>;
beforeAll(async () => {
  turnout = await startTurnout();
  owner = await turnout.owner();
});
afterAll(() => turnout.stop());

const register = (changes = {}) => newStudent(turnout, event.slug, changes);
async function registered(count: number, changes = {}): Promise<Registered[]> {
  const all = [];
  for (let made = 0; made < count; made++) all.push(await register(changes));
  return all;
}
const placesOf = (all: Registered[]) =>
  Promise.all(all.map(async (one) => (await ownPage(turnout, one)).placeInLine));

describe('the place in line', () => {
  beforeEach(async () => {
    event = await publishedEvent(owner, { capacity: 2, sessions: [] });
  });

  it('is none for who is in, and 1 for who is next', async () => {
    const all = await registered(5);
    expect(await placesOf(all)).toEqual([undefined, undefined, 1, 2, 3]);
  });

  it('shrinks when someone ahead gets in or gives up, and not when someone behind does', async () => {
    const [first, second, ...waiting] = await registered(7);
    if (!first || !second) throw new Error('Expected seven');
    await cancel(turnout, first);
    expect(await placesOf(waiting)).toEqual([undefined, 1, 2, 3, 4]);
    await cancel(turnout, waiting[2] as Registered);
    expect(await placesOf(waiting)).toEqual([undefined, 1, undefined, 2, 3]);
    await cancel(turnout, waiting[4] as Registered);
    expect(await placesOf(waiting)).toEqual([undefined, 1, undefined, 2, undefined]);
    await owner.get('updateEvent', { event: event.id, capacity: 3 });
    expect(await placesOf(waiting)).toEqual([undefined, undefined, undefined, 1, undefined]);
  });

  it('counts no number that nobody holds, a minute or two after it was taken', async () => {
    const [, , third] = await registered(3);
    // A crash after the number was taken leaves a hole.
    await turnout.services.pools.take(event.id, eventPool, { count: 4 });
    const [late] = await registered(1);
    if (!third || !late) throw new Error('Expected four');
    expect((await placesOf([late]))[0]).toBeGreaterThanOrEqual(2);
    await passMinutes(turnout, 4);
    expect(await placesOf([third, late])).toEqual([1, 2]);
  });

  it('is no other for two who try again while they wait', async () => {
    await registered(2);
    const form = { email: 'keen@students.example', firstName: 'Keo' };
    const keen = await register(form);
    for (let again = 0; again < 3; again++) await sendForm(turnout, event.slug, form);
    const late = await register();
    await passMinutes(turnout, 4);
    expect(await placesOf([keen, late])).toEqual([1, 2]);
  });

  it('is the last again for who cancels and comes back', async () => {
    const [, , third, fourth] = await registered(4, {});
    const form = { email: 'back@students.example', firstName: 'Bao' };
    const back = await register(form);
    if (!third || !fourth) throw new Error('Expected four');
    const fifth = await register();
    await cancel(turnout, back);
    expect(await placesOf([third, fourth, fifth])).toEqual([1, 2, 3]);
    await sendForm(turnout, event.slug, form);
    await passMinutes(turnout, 4);
    expect(await placesOf([third, fourth, fifth, back])).toEqual([1, 2, 3, 4]);
  });
});

describe('the place in a session’s line', () => {
  let panel = '';
  let tour = '';
  beforeEach(async () => {
    event = await publishedEvent(owner, {
      capacity: 20,
      sessions: [
        sessionAt('Panel', '09:30', '10:00', { capacity: 1 }),
        sessionAt('Tour', '10:30', '11:00', { capacity: 2 }),
      ],
    });
    [panel = '', tour = ''] = event.sessions.map(({ id }) => id);
  });
  const sessionPlaces = async (one: Registered) =>
    Object.fromEntries(
      (await ownPage(turnout, one)).sessions.map(({ id, placeInLine }) => [
        id === panel ? 'panel' : 'tour',
        placeInLine,
      ]),
    );

  it('is counted for each session by itself, and moves on with it', async () => {
    const both = { sessions: [panel, tour] };
    const [first, second, third] = await registered(3, both);
    if (!first || !second || !third) throw new Error('Expected three');
    expect(await sessionPlaces(first)).toEqual({});
    expect(await sessionPlaces(second)).toEqual({ panel: 1 });
    expect(await sessionPlaces(third)).toEqual({ panel: 2, tour: 1 });
    await change(turnout, first, { sessions: [tour] });
    expect(await sessionPlaces(second)).toEqual({});
    expect(await sessionPlaces(third)).toEqual({ panel: 1, tour: 1 });
    await cancel(turnout, second);
    expect(await sessionPlaces(third)).toEqual({});
    expect((await ownPage(turnout, third)).sessions.map(({ status }) => status)).toEqual([
      'confirmed',
      'confirmed',
    ]);
  });

  it('is none where the event’s own place is still waited for', async () => {
    await owner.get('updateEvent', { event: event.id, capacity: 1 });
    const [, waiting] = await registered(2, { sessions: [panel] });
    if (!waiting) throw new Error('Expected two');
    const page = await ownPage(turnout, waiting);
    expect(page).toMatchObject({ status: 'waitlisted', placeInLine: 1, sessions: [{ status: 'waiting' }] });
    expect(page.sessions[0]).not.toHaveProperty('placeInLine');
  });
});

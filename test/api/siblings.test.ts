import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { type FaultyWire, faultyWire } from '#test/support/faultyWire.ts';
import { publishedEvent } from '#test/support/people.ts';
import { cancel, newStudent, ownPage, passMinutes, sendForm } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

let turnout: Turnout;
/** The same product on the same store, over a wire that can break. */
let faulty: Turnout;
let wire: FaultyWire;
let owner: Caller;
let event: Answer<'readEvent'>;
let address = '';
let tests = 0;

beforeAll(async () => {
  turnout = await startTurnout();
  owner = await turnout.owner();
  wire = await faultyWire(turnout.local.dynamodbEndpoint);
  faulty = await startTurnout({ dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint });
});
afterAll(async () => {
  await faulty.stop();
  await wire.stop();
  await turnout.stop();
});
beforeEach(async () => {
  wire.decide(() => 'pass');
  tests++;
  address = `family${tests}@students.example`;
  event = await publishedEvent(owner, { capacity: 100, sessions: [] });
});

const send = (firstName: string, changes = {}) =>
  sendForm(turnout, event.slug, { firstName, email: address, ...changes });
const register = (firstName: string, changes = {}) =>
  newStudent(turnout, event.slug, { firstName, email: address, ...changes });
async function stored() {
  const { registrations } = await owner.get('listRegistrations', { event: event.id });
  return registrations.toSorted((one, other) => one.firstName.localeCompare(other.firstName));
}
const family = ['Ana', 'Ben', 'Cleo', 'Dov', 'Eli', 'Fay'];

describe('siblings at one address', () => {
  it('are six, each with a registration of their own; the seventh is told why not', async () => {
    const registered = [];
    for (const name of family) registered.push(await register(name));
    expect(new Set(registered.map(({ registrationId }) => registrationId)).size).toBe(6);
    for (const [index, one] of registered.entries())
      expect(await ownPage(turnout, one)).toMatchObject({ firstName: family[index], email: address });
    const { status, body } = await send('Gus');
    expect(status).toBe(409);
    expect(body).toMatchObject({ refusal: 'address-full', fields: [{ path: 'email' }] });
    expect(await stored()).toHaveLength(6);
    expect((await send('ana')).body).toEqual({ status: 'mailed' });
  });

  it('have a registration each at another event, too', async () => {
    for (const name of family) await register(name);
    const other = await publishedEvent(owner, { sessions: [] });
    expect((await newStudent(turnout, other.slug, { firstName: 'Gus', email: address })).status).toBe(
      'confirmed',
    );
  });

  it('come back to what was their own after cancelling, and to nobody else’s', async () => {
    const [ana, ben] = [await register('Ana'), await register('Ben')];
    await cancel(turnout, ana);
    const cleo = await register('Cleo');
    expect((await send('Ana', { grade: '12' })).body).toEqual({ status: 'mailed' });
    expect(await ownPage(turnout, ana)).toMatchObject({ status: 'confirmed', firstName: 'Ana', grade: '12' });
    expect(await ownPage(turnout, ben)).toMatchObject({ status: 'confirmed', firstName: 'Ben' });
    expect(await ownPage(turnout, cleo)).toMatchObject({ status: 'confirmed', firstName: 'Cleo' });
    expect(await stored()).toHaveLength(3);
  });

  it('are two when they register at the same moment', async () => {
    const answers = await Promise.all(family.map((name) => send(name)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect((await stored()).map(({ firstName }) => firstName)).toEqual(family);
  });

  it('are one when the same one registers several times at the same moment', async () => {
    await register('Zoe');
    const answers = await Promise.all(Array.from({ length: 6 }, () => send('Ana')));
    expect(answers.filter(({ body }) => 'manageUrl' in body)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.status === 'mailed')).toHaveLength(5);
    expect((await stored()).map(({ firstName }) => firstName)).toEqual(['Ana', 'Zoe']);
    await passMinutes(turnout, 4);
    expect((await turnout.someone().get('getEvent', { slug: event.slug })).placesLeft).toBe(98);
  });
});

describe('a registration whose answer is lost', () => {
  /** Loses, or stops for good, the store's calls from the one with this index on. */
  const failingFrom = (index: number, fate: 'lose' | 'refuse') => {
    let calls = 0;
    wire.decide(() => (calls++ >= index ? fate : 'pass'));
    return () => calls;
  };

  it.each(['lose', 'refuse'] as const)(
    'is the same registration when tried again, whichever store call failed (%s)',
    async (fate) => {
      let reachedTheEnd = false;
      for (let index = 0; index < 12 && !reachedTheEnd; index++) {
        const email = `${fate}${index}@students.example`;
        await register('Ben', { email });
        const form = { email, firstName: 'Ana', attempt: `attempt-${fate}-number-${index}` };
        const calls = failingFrom(index, fate);
        await sendForm(faulty, event.slug, form);
        reachedTheEnd = calls() <= index;
        wire.decide(() => 'pass');
        const told = await newStudent(faulty, event.slug, form);
        expect(await newStudent(faulty, event.slug, form)).toEqual(told);
        const own = (await stored()).filter((one) => one.email === email && one.firstName === 'Ana');
        expect(own.map(({ id }) => id)).toEqual([told.registrationId]);
      }
      expect(reachedTheEnd).toBe(true);
    },
    90_000,
  );
});

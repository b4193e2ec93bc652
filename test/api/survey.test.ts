import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { newToken } from '#domain/ids.ts';
import { linkSecret, surveyLinkVersion } from '#domain/links.ts';
import { Database } from '#store/database.ts';
import { random } from '#store/keys.ts';
import type { Caller } from '#test/support/caller.ts';
import { type Fate, type FaultyWire, faultyWire, type WireRequest } from '#test/support/faultyWire.ts';
import { publishedEvent, secretOf } from '#test/support/people.ts';
import { newStudent, type Registered } from '#test/support/registering.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const dayAfter = '2027-03-05T17:00:00.000Z';

describe('the survey after an event', () => {
  let turnout: Turnout;
  /** The same product on the same store, over a wire that can break. */
  let shaky: Turnout;
  let wire: FaultyWire;
  let owner: Caller;
  let event: Answer<'readEvent'>;

  beforeAll(async () => {
    turnout = await startTurnout();
    owner = await turnout.owner();
    wire = await faultyWire(turnout.local.dynamodbEndpoint);
    shaky = await startTurnout({ dynamodb: wire.endpoint, ses: turnout.local.sesEndpoint, now: dayAfter });
  });
  afterAll(async () => {
    await shaky.stop();
    await wire.stop();
    await turnout.stop();
  });
  beforeEach(async () => {
    wire.decide(() => 'pass');
    turnout.clock.moveTo('2027-03-01T17:00:00.000Z');
    shaky.clock.moveTo(dayAfter);
    event = await publishedEvent(owner);
    turnout.clock.moveTo(dayAfter);
  });

  let students = 0;
  /** The secret of the survey link of a student whom nobody knows. */
  async function link(registration?: string): Promise<string> {
    students++;
    const id = registration ?? `s${String(students).padStart(12, '0')}`;
    const mac = await turnout.services.keys.service();
    return linkSecret('survey', { event: event.id, id }, surveyLinkVersion, mac);
  }

  /** What the page sends: the same for every try of one answer. */
  const form = (token: string, changes: object = {}) => ({
    token,
    attempt: newToken(random),
    answer: newToken(random),
    useful: '4',
    nextStep: 'maybe',
    ...changes,
  });
  const send = (request: object, through = turnout) => through.someone().call('answerSurvey', request);

  async function answers() {
    const found = [];
    const all = new Database(turnout.services.config.tables).all('events', {
      condition: '#pk = :pk',
      values: { pk: `survey#${event.id}` },
    });
    for await (const item of all) found.push(item);
    return found;
  }
  async function spent() {
    const { items } = await new Database(turnout.services.config.tables).query('access', {
      condition: '#pk = :pk',
      values: { pk: `survey-spent#${event.id}` },
    });
    return items;
  }

  describe('a link', () => {
    it('says what it is about, and whether it was used', async () => {
      const token = await link();
      const open = () => turnout.someone().get('openSurvey', { token });
      expect(await open()).toEqual({ event: event.name, answered: false });
      expect((await send(form(token))).body).toEqual({ status: 'thanks' });
      expect(await open()).toEqual({ event: event.name, answered: true });
    });

    it('opens nothing else of the registration', async () => {
      const student = await studentOf();
      const token = await link(student.registrationId);
      for (const id of ['getRegistration', 'getExplored', 'cancelRegistration'] as const)
        expect((await turnout.someone().call(id, {}, token)).body.refusal).toBe('link-unknown');
    });

    it('is not the private link, nor that of another event', async () => {
      turnout.clock.moveTo('2027-03-01T17:00:00.000Z');
      const elsewhere = await publishedEvent(owner);
      const student = await studentOf();
      const token = await link();
      const others = [
        secretOf(student.manageUrl),
        elsewhere.id + token.slice(elsewhere.id.length),
        `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`,
        token.toUpperCase(),
        '',
        'x'.repeat(120),
        `${token}\u0000`,
      ];
      for (const other of others) {
        expect((await turnout.someone().call('openSurvey', { token: other })).body.refusal).toBe(
          'link-unknown',
        );
        expect((await send(form(other))).body.refusal).toBe('link-unknown');
      }
      expect(await answers()).toEqual([]);
    });

    it.each([
      { when: 'just before it ends', at: '2027-04-03T19:59:59.999Z', status: 200 },
      { when: 'thirty days after the event', at: '2027-04-03T20:00:00.000Z', status: 410 },
    ])('can be answered until thirty days after the event: $when', async ({ at, status }) => {
      const token = await link();
      turnout.clock.moveTo(at);
      expect((await send(form(token))).status).toBe(status);
      expect((await turnout.someone().call('openSurvey', { token })).status).toBe(status);
      expect(await answers()).toHaveLength(status === 200 ? 1 : 0);
    });

    async function studentOf(): Promise<Registered> {
      turnout.clock.moveTo('2027-03-01T17:00:00.000Z');
      const student = await newStudent(turnout, event.slug);
      turnout.clock.moveTo(dayAfter);
      return student;
    }
  });

  describe('an answer', () => {
    it('is kept without anything that says whose it is or when it came', async () => {
      const token = await link();
      const request = form(token);
      await send(request);
      expect(await answers()).toEqual([
        { pk: `survey#${event.id}`, sk: `answer#${request.answer}`, useful: '4', nextStep: 'maybe' },
      ]);
      const [used] = await spent();
      expect(Object.keys(used ?? {}).sort()).toEqual(['attempt', 'done', 'expires', 'pk', 'sk']);
      const kept = JSON.stringify(used);
      for (const secret of [token, request.attempt, request.answer]) expect(kept).not.toContain(secret);
      // The only time in it is the event's, the same for all.
      expect(used?.expires).toBe(Date.parse(event.endsAt) / 1000 + 31 * 86_400);
    });

    it('that is sent twice is kept once', async () => {
      const request = form(await link());
      expect((await send(request)).status).toBe(200);
      expect((await send(request)).body).toEqual({ status: 'thanks' });
      expect(await answers()).toHaveLength(1);
    });

    it('that is sent again with other words leaves the first as it is', async () => {
      const request = form(await link());
      await send(request);
      await send({ ...request, useful: '1', nextStep: 'no' });
      expect(await answers()).toMatchObject([{ useful: '4', nextStep: 'maybe' }]);
    });

    it('is given once a link, whatever else the page says', async () => {
      const token = await link();
      const first = form(token);
      await send(first);
      for (const changes of [{}, { attempt: first.attempt }, { answer: first.answer }])
        expect((await send(form(token, changes))).body.refusal).toBe('already-answered');
      expect(await answers()).toHaveLength(1);
    });

    it('is given once a link by however many pages at once', async () => {
      const token = await link();
      const attempt = newToken(random);
      const sent = await Promise.all([
        ...Array.from({ length: 6 }, () => send(form(token))),
        ...Array.from({ length: 6 }, () => send(form(token, { attempt }))),
      ]);
      expect(sent.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(sent.filter(({ body }) => body.refusal === 'already-answered')).toHaveLength(11);
      expect(await answers()).toHaveLength(1);
    });

    it('is kept once when the same page sends it many times at once', async () => {
      const request = form(await link());
      const sent = await Promise.all(Array.from({ length: 8 }, () => send(request)));
      expect(sent.map(({ status }) => status)).toEqual(Array(8).fill(200));
      expect(await answers()).toHaveLength(1);
    });

    it('cannot take the place of another student’s', async () => {
      const first = form(await link());
      await send(first);
      await send(form(await link(), { answer: first.answer, useful: '1' }));
      expect(await answers()).toMatchObject([{ useful: '4' }]);
    });

    it.each([
      { fault: { useful: '6' }, path: 'useful' },
      { fault: { useful: 4 }, path: 'useful' },
      { fault: { nextStep: 'perhaps' }, path: 'nextStep' },
      { fault: { nextStep: ['yes'] }, path: 'nextStep' },
      { fault: { attempt: 'again' }, path: 'attempt' },
      { fault: { answer: '../event' }, path: 'answer' },
      { fault: { answer: 'x'.repeat(50_000) }, path: 'answer' },
      { fault: { token: { $ne: '' } }, path: 'token' },
    ])('is refused where its $path is none', async ({ fault, path }) => {
      const { status, body } = await send(form(await link(), fault));
      expect(status).toBe(400);
      expect(body).toMatchObject({ refusal: 'invalid-input', fields: [{ path }] });
      expect(await answers()).toEqual([]);
      expect(await spent()).toEqual([]);
    });
  });

  describe('a server that breaks off', () => {
    const isSpending = ({ operation, body }: WireRequest) =>
      operation === 'PutItem' && body.includes('survey-spent#') && !body.includes('"done":{"BOOL"');
    const isKeeping = ({ operation, body }: WireRequest) =>
      operation === 'PutItem' && body.includes('"answer#');
    const isClosing = ({ operation, body }: WireRequest) =>
      operation === 'PutItem' && body.includes('"done":{"BOOL"');
    /** Breaks one kind of write, every time it is tried. */
    const breaks = (broken: (request: WireRequest) => boolean, fate: Fate) =>
      wire.decide((request) => (broken(request) ? fate : 'pass'));

    it.each([
      { write: 'taking the link', broken: isSpending, fate: 'refuse' as const },
      { write: 'taking the link, answer lost', broken: isSpending, fate: 'lose' as const },
      { write: 'keeping the answer', broken: isKeeping, fate: 'refuse' as const },
      { write: 'keeping the answer, answer lost', broken: isKeeping, fate: 'lose' as const },
      { write: 'noting that it is kept', broken: isClosing, fate: 'refuse' as const },
      { write: 'noting that it is kept, answer lost', broken: isClosing, fate: 'lose' as const },
    ])('at $write leaves an answer that the page can send again, kept once', async ({ broken, fate }) => {
      const token = await link();
      const request = form(token);
      breaks(broken, fate);
      expect((await send(request, shaky)).status).toBeGreaterThanOrEqual(500);
      wire.decide(() => 'pass');
      expect((await send(request, shaky)).body).toEqual({ status: 'thanks' });
      expect(await answers()).toHaveLength(1);
      expect((await send(form(token), shaky)).body.refusal).toBe('already-answered');
      expect(await answers()).toHaveLength(1);
    });

    it('between taking and keeping leaves the link to that page alone', async () => {
      const token = await link();
      const request = form(token);
      breaks(isKeeping, 'refuse');
      await send(request, shaky);
      expect((await send(form(token))).body.refusal).toBe('already-answered');
      expect(await answers()).toEqual([]);
      expect((await send(request)).status).toBe(200);
      expect(await answers()).toHaveLength(1);
    });

    it('while another server finishes the same answer keeps it once', async () => {
      const request = form(await link());
      const held = wire.hold(isKeeping);
      const slow = send(request, shaky);
      await held.arrived;
      expect((await send(request)).status).toBe(200);
      held.letGo();
      expect((await slow).status).toBe(200);
      expect(await answers()).toHaveLength(1);
    });
  });

  describe('organizers', () => {
    it('see nothing of nine answers, and counts alone from the tenth on', async () => {
      const organizer = await turnout.owner();
      const figures = () => organizer.get('getSurvey', { event: event.id });
      for (let student = 0; student < 9; student++)
        await send(form(await link(), { useful: student < 3 ? '5' : '4', nextStep: 'yes' }));
      expect(await figures()).toEqual({ answers: 0, useful: {}, nextStep: {} });
      await send(form(await link(), { useful: '1', nextStep: 'no' }));
      expect(await figures()).toEqual({
        answers: 10,
        useful: { 1: 1, 2: 0, 3: 0, 4: 6, 5: 3 },
        nextStep: { yes: 9, maybe: 0, no: 1 },
      });
    });

    it('of another organization see nothing at all', async () => {
      const { body } = await (await turnout.owner()).call('getSurvey', { event: '0000000000' });
      expect(body.refusal).toBe('unknown-event');
      expect((await turnout.someone().call('getSurvey', { event: event.id })).body.refusal).toBe(
        'sign-in-needed',
      );
    });
  });
});

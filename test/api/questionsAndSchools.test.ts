import Papa from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import type { Caller } from '#test/support/caller.ts';
import { publishedEvent } from '#test/support/people.ts';
import { change, newStudent, ownPage, sendForm, sessionAt } from '#test/support/registering.ts';
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

describe('questions that are put to some', () => {
  let [lab, tour, shoes, bus] = ['', '', '', ''];
  beforeEach(async () => {
    const sessions = [sessionAt('Lab', '09:30', '10:00'), sessionAt('Tour', '10:30', '11:00')];
    event = await publishedEvent(owner, { sessions, schools: ['Lincoln High School'] });
    [lab = '', tour = ''] = event.sessions.map(({ id }) => id);
    event = await owner.get('updateEvent', {
      event: event.id,
      questions: [
        {
          ...{ kind: 'text', label: { en: 'Shoe size' }, required: true },
          askedOf: { sessions: [lab], schools: [] },
        },
        {
          ...{ kind: 'yes-no', label: { en: 'By bus?' }, required: true },
          askedOf: { sessions: [], schools: ['Lincoln High School'] },
        },
      ],
    });
    [shoes = '', bus = ''] = event.questions.map(({ id }) => id);
  });
  const faultsOf = async (changes: object) => {
    const { body } = await sendForm(turnout, event.slug, changes);
    return body.refusal ? [body.refusal, ...(body.fields ?? []).map(({ path }) => path)] : [];
  };

  it('are needed of those alone', async () => {
    expect(await faultsOf({ sessions: [tour] })).toEqual([]);
    expect(await faultsOf({ sessions: [lab] })).toEqual(['answer-needed', `answers.${shoes}`]);
    expect(await faultsOf({ school: 'LINCOLN HIGH SCHOOL', sessions: [lab] })).toEqual([
      ...['answer-needed', `answers.${shoes}`, `answers.${bus}`],
    ]);
    expect(await faultsOf({ school: 'Lincoln High-School', answers: { [bus]: false } })).toEqual([]);
  });

  it('have their answers dropped from others, whatever those are', async () => {
    const student = await register({ sessions: [tour], answers: { [shoes]: '38', [bus]: 'nonsense' } });
    expect((await ownPage(turnout, student)).answers).toEqual({});
  });

  it('are put anew when a change of sessions or school is made with answers', async () => {
    const student = await register();
    const refused = await change(turnout, student, { sessions: [lab], answers: {} });
    expect(refused.body).toMatchObject({ refusal: 'answer-needed', fields: [{ path: `answers.${shoes}` }] });
    const answers = { [shoes]: '38', [bus]: true };
    const changed = await change(turnout, student, { sessions: [lab], answers });
    expect(changed.body.answers).toEqual({ [shoes]: '38' });
  });

  it('have their answers dropped when a change makes them someone else’s', async () => {
    const student = await register({ sessions: [lab], answers: { [shoes]: '38' } });
    const changed = await change(turnout, student, { sessions: [tour] });
    expect(changed.body.answers).toEqual({});
  });

  it('name only sessions of their event', async () => {
    const [first] = event.questions;
    const questions = [{ ...first, askedOf: { sessions: ['0000000000'], schools: [] } }];
    const { body } = await owner.call('updateEvent', { event: event.id, questions });
    expect(body).toMatchObject({
      ...{ refusal: 'invalid-input', fields: [{ path: 'questions.0.askedOf.sessions.0' }] },
    });
  });
});

describe('schools', () => {
  beforeEach(async () => {
    event = await publishedEvent(owner, { sessions: [], schools: ['Lincoln High School'] });
  });
  const counted = async () =>
    (await owner.get('listSchools', { event: event.id })).schools.map(
      ({ school, registrations, known }) => `${school} ${registrations}${known ? '' : ' ?'}`,
    );
  const merge = (spellings: string[], into: string) =>
    owner.get('mergeSchools', { event: event.id, spellings, into });
  const attended = async () => {
    turnout.clock.pass({ seconds: 10 });
    const { bySchool } = await owner.get('getAttendance', { event: event.id });
    return bySchool.map(({ school, registered }) => `${school} ${registered}`);
  };
  async function exported() {
    const csv = await owner.get('exportRegistrations', { event: event.id });
    const { data } = Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true });
    return data.map(({ school }) => school).sort();
  }
  async function listed() {
    const { registrations } = await owner.get('listRegistrations', { event: event.id });
    return registrations.map(({ school }) => school).sort();
  }

  it.each(['lincoln high school', 'LINCOLN  HIGH-SCHOOL', 'Lincoln High School.', 'Líncoln High School'])(
    'spelled as %j are the organizer’s own',
    async (school) => {
      expect((await ownPage(turnout, await register({ school }))).school).toBe('Lincoln High School');
      expect(await counted()).toEqual(['Lincoln High School 1']);
    },
  );

  it.each(['Constructor', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'may have a name that code uses: %s',
    async (school) => {
      expect((await ownPage(turnout, await register({ school }))).school).toBe(school);
      expect(await counted()).toEqual([`${school} 1 ?`]);
      await merge([school], 'Lincoln High School');
      expect(await counted()).toEqual(['Lincoln High School 1']);
    },
  );

  it('are counted under one name everywhere once merged, those to come as well', async () => {
    await register({ school: 'Lincoln High School' });
    for (const school of ['Lincoln HS', 'lincoln h.s.', 'LHS', 'Abe’s school']) await register({ school });
    expect(await counted()).toEqual([
      'Lincoln HS 2 ?',
      'Abe’s school 1 ?',
      'LHS 1 ?',
      'Lincoln High School 1',
    ]);
    await merge(['Lincoln HS', 'LHS'], 'Lincoln High School');
    await register({ school: 'lhs' });
    const names = ['Abe’s school', ...Array(5).fill('Lincoln High School')];
    expect(await counted()).toEqual(['Lincoln High School 5', 'Abe’s school 1 ?']);
    expect(await attended()).toEqual(['Lincoln High School 5', 'Abe’s school 1']);
    expect(await exported()).toEqual(names);
    expect(await listed()).toEqual(names);
  });

  it('follow a chain of merges, in whatever order, and one that is turned round', async () => {
    for (const school of ['Alpha', 'Beta', 'Gamma']) await register({ school });
    await merge(['Alpha'], 'Beta');
    await merge(['Beta'], 'Gamma');
    expect(await counted()).toEqual(['Gamma 3']);
    await merge(['Gamma'], 'Alpha');
    expect(await counted()).toEqual(['Alpha 3']);
    expect(await listed()).toEqual(['Alpha', 'Alpha', 'Alpha']);
    await merge(['alpha'], 'ALPHA');
    expect(await counted()).toHaveLength(1);
  });

  it('are offered to students under the names that are left', async () => {
    event = await owner.get('updateEvent', { event: event.id, schools: ['Lincoln High School', 'LHS'] });
    await merge(['LHS'], 'Lincoln High School');
    const { schools } = await turnout.someone().get('getEvent', { slug: event.slug });
    expect(schools).toEqual(['Lincoln High School']);
  });

  it('lose no merge when two are made at once', async () => {
    for (const school of ['Alpha', 'Beta']) await register({ school });
    const both = await Promise.all(
      ['Alpha', 'Beta'].map((spelling) =>
        owner.call('mergeSchools', { event: event.id, spellings: [spelling], into: 'Lincoln High School' }),
      ),
    );
    const refused = both.filter(({ status }) => status !== 200);
    expect(refused.every(({ body }) => body.refusal === 'changed-meanwhile')).toBe(true);
    expect(await counted()).toHaveLength(1 + refused.length);
  });
});

import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Session } from '#domain/event.ts';
import { attemptFor, forgetAttempt } from '#web/register/attempt.ts';
import { emptyDraft } from '#web/register/draft.ts';
import {
  concernsPerson,
  faultsOfAnswers,
  faultsOfInvitation,
  faultsOfPerson,
  faultsOfRefusal,
} from '#web/register/faults.ts';
import { givenAnswers } from '#web/register/givenAnswers.ts';
import { inTheWay } from '#web/register/inTheWay.ts';
import { secretOf } from '#web/register/outcome.ts';
import { slotsOf } from '#web/register/slots.ts';
import { texts as first } from '#web/register/texts/en.ts';
import { form } from '#web/register/texts/form/en.ts';

const session = (id: string, from: string, to: string): Session => ({
  id,
  title: id,
  description: '',
  room: '',
  capacity: 30,
  waitlist: true,
  startsAt: `2027-03-04T${from}:00.000Z`,
  endsAt: `2027-03-04T${to}:00.000Z`,
});

describe('sessions that take place at the same time', () => {
  test.each([
    ['the same hour', '09:00', '10:00', '09:00', '10:00', true],
    ['one inside the other', '09:00', '12:00', '10:00', '10:30', true],
    ['the end of one in the other', '09:00', '10:00', '09:59', '11:00', true],
    ['one right after the other', '09:00', '10:00', '10:00', '11:00', false],
    ['one long after the other', '09:00', '10:00', '13:00', '14:00', false],
  ])('%s', (_, from, to, otherFrom, otherTo, expected) => {
    const [one, other] = [session('a', from, to), session('b', otherFrom, otherTo)];
    expect(inTheWay(one, [one, other], ['b']) === other).toBe(expected);
    expect(inTheWay(other, [one, other], ['a']) === one).toBe(expected);
  });

  const workshop = session('workshop', '09:00', '10:00');
  const tour = session('tour', '09:30', '10:30');
  const panel = session('panel', '10:00', '11:00');
  const sessions = [panel, tour, workshop];

  test('a chosen session stands in the way of those it overlaps, and never of itself', () => {
    expect(inTheWay(tour, sessions, ['workshop'])).toBe(workshop);
    expect(inTheWay(panel, sessions, ['workshop'])).toBeUndefined();
    expect(inTheWay(workshop, sessions, ['workshop'])).toBeUndefined();
    expect(inTheWay(tour, sessions, [])).toBeUndefined();
  });

  test('slots hold the sessions of one and the same time, in order of time', () => {
    const second = session('second', '09:00', '10:00');
    const short = session('short', '09:00', '09:30');
    expect(slotsOf([...sessions, second, short]).map((slot) => slot.sessions.map(({ id }) => id))).toEqual([
      ['short'],
      ['workshop', 'second'],
      ['tour'],
      ['panel'],
    ]);
    expect(slotsOf([])).toEqual([]);
  });
});

/** As much of a tab's storage as is needed. */
function tab(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

describe('the attempt', () => {
  const marisol = { ...emptyDraft, firstName: 'Marisol', lastName: 'Núñez', school: 'Lincoln High School' };

  test('is 128 random bits in letters and digits', () => {
    expect(attemptFor('career-day', marisol, tab())).toMatch(/^[0-9a-f]{32}$/);
    expect(attemptFor('career-day', marisol, tab())).not.toBe(attemptFor('career-day', marisol, tab()));
  });

  test('stays the same while the same person tries again, whatever else they change', () => {
    const storage = tab();
    const first = attemptFor('career-day', marisol, storage);
    expect(attemptFor('career-day', marisol, storage)).toBe(first);
    expect(attemptFor('career-day', { ...marisol, sessions: ['tour'], grade: '11' }, storage)).toBe(first);
  });

  test.each([
    ['another first name', { ...marisol, firstName: 'Mara' }],
    ['another school', { ...marisol, school: 'Stadium High School' }],
    ['an e-mail address', { ...marisol, email: 'marisol@example.org' }],
  ])('is another one with %s, so that nobody gets the badge of the student before', (_, other) => {
    const storage = tab();
    const first = attemptFor('career-day', marisol, storage);
    expect(attemptFor('career-day', other, storage)).not.toBe(first);
  });

  test('is another one at another event, and after it was answered', () => {
    const storage = tab();
    const first = attemptFor('career-day', marisol, storage);
    forgetAttempt(storage);
    const second = attemptFor('career-day', marisol, storage);
    expect(second).not.toBe(first);
    expect(attemptFor('career-fair', marisol, storage)).not.toBe(second);
  });

  test('leaves no name in the storage', () => {
    const storage = tab();
    attemptFor('career-day', marisol, storage);
    expect(storage.getItem(storage.key(0) ?? '')).not.toMatch(/Marisol|Núñez|Lincoln/i);
  });
});

describe('faults', () => {
  const texts = { ...first, ...form };
  const speaking = { locale: 'en', texts } as const;
  const everyone = { sessions: [], schools: [] };
  const event: Parameters<typeof faultsOfAnswers>[1] = {
    slug: 'career-day',
    kind: 'career-day',
    status: 'published',
    name: 'Career day',
    description: '',
    place: { name: 'Gym', address: '' },
    timeZone: 'America/Los_Angeles',
    startsAt: '2027-03-04T17:00:00.000Z',
    endsAt: '2027-03-04T20:00:00.000Z',
    over: false,
    registration: 'open',
    opensAt: '',
    closesAt: '',
    invitationOnly: false,
    takesGroups: false,
    asksAccommodations: false,
    full: false,
    waitlist: true,
    placesLeft: 10,
    sessions: [],
    employers: [],
    roles: [],
    interests: [],
    questions: [
      {
        id: 'bus',
        kind: 'yes-no',
        label: { en: 'Do you come by bus?' },
        required: true,
        options: [],
        askedOf: everyone,
      },
      { id: 'wish', kind: 'text', label: { en: 'A wish?' }, required: false, options: [], askedOf: everyone },
      {
        id: 'boots',
        kind: 'number',
        label: { en: 'Size of your boots?' },
        required: true,
        options: [],
        askedOf: { sessions: ['tour'], schools: [] },
      },
    ],
    schools: [],
  };
  const whole = { ...emptyDraft, firstName: 'A', lastName: 'B', school: 'C', grade: '9' } as const;

  test('a person gives name, school and grade; e-mail may be left out but not be half', () => {
    expect(Object.keys(faultsOfPerson({ ...emptyDraft, firstName: '  ' }, speaking))).toEqual([
      'firstName',
      'lastName',
      'school',
      'grade',
    ]);
    expect(faultsOfPerson(whole, speaking)).toEqual({});
    expect(faultsOfPerson({ ...whole, email: 'someone@' }, speaking)).toEqual({ email: texts.faulty.email });
  });

  test('only required questions need an answer, and "no" is one', () => {
    expect(Object.keys(faultsOfAnswers(whole, event, speaking))).toEqual(['answers.bus']);
    expect(faultsOfAnswers({ ...whole, answers: { bus: false } }, event, speaking)).toEqual({});
  });

  test('a question of a session is asked of those who chose it', () => {
    const answered = { ...whole, answers: { bus: true } };
    expect(faultsOfAnswers(answered, event, speaking)).toEqual({});
    expect(Object.keys(faultsOfAnswers({ ...answered, sessions: ['tour'] }, event, speaking))).toEqual([
      'answers.boots',
    ]);
  });

  test('what was cleared is not sent as an answer, nor what is no longer asked', () => {
    const draft = { ...whole, answers: { bus: false, wish: '  ', boots: 41 } };
    expect(givenAnswers(event, draft)).toEqual({ bus: false });
    expect(givenAnswers(event, { ...draft, sessions: ['tour'] })).toEqual({ bus: false, boots: 41 });
    expect(givenAnswers(event, { ...draft, answers: { wish: ' x ' } })).toEqual({ wish: 'x' });
  });

  test('an event by invitation needs its code', () => {
    const invited = { ...event, invitationOnly: true };
    expect(faultsOfInvitation(whole, event, speaking)).toEqual({});
    expect(faultsOfInvitation(whole, invited, speaking)).toEqual({
      invitationCode: texts.missing.invitationCode,
    });
    expect(faultsOfInvitation({ ...whole, invitationCode: 'OAK' }, invited, speaking)).toEqual({});
  });

  test.each([
    ['firstName', { firstName: texts.faulty.firstName }],
    ['email', { email: texts.faulty.email }],
    ['sessions.0', { sessions: texts.faulty.sessions }],
    ['interests.3', { interests: texts.faulty.interests }],
    ['answers.wish', { 'answers.wish': texts.faulty.answer('A wish?') }],
    ['locale', { form: texts.refusals['invalid-input'] }],
    ['answers.unknown', { form: texts.refusals['invalid-input'] }],
    ['answer', { form: texts.refusals['invalid-input'] }],
  ])('the server’s fault at %s is told at its control', (path, expected) => {
    const refusal = {
      refusal: 'invalid-input',
      message: '',
      fields: [{ path, message: 'Expected' }],
    } as const;
    expect(faultsOfRefusal({ ...refusal, fields: [...refusal.fields] }, event, speaking)).toEqual(expected);
  });

  test.each([
    ['sessions-overlap', 'sessions'],
    ['session-full', 'sessions'],
    ['address-full', 'email'],
    ['invitation-needed', 'invitationCode'],
    ['event-full', 'form'],
    ['registration-closed', 'form'],
    ['event-over', 'form'],
  ] as const)('the refusal "%s" is told at: %s', (refusal, control) => {
    expect(faultsOfRefusal({ refusal, message: '' }, event, speaking)).toEqual({
      [control]: texts.refusals[refusal],
    });
  });

  test('faults of the person lead back to the step with their fields', () => {
    expect(concernsPerson({ school: 'x', sessions: 'y' })).toBe(true);
    expect(concernsPerson({ invitationCode: 'x' })).toBe(true);
    expect(concernsPerson({ sessions: 'y', form: 'z' })).toBe(false);
  });
});

test('the secret of a private link is its fragment', () => {
  expect(secretOf('https://turnout.example/r/#abc123')).toBe('abc123');
});

test.each([
  'web/register/texts/es.ts',
  'web/register/texts/event/es.ts',
  'web/register/texts/form/es.ts',
  'web/register/texts/later/es.ts',
  'web/register/texts/own/es.ts',
  'web/register/texts/registered/es.ts',
  'web/register/texts/booths/es.ts',
  'web/scan/texts.es.ts',
  'web/scan/stationTexts.es.ts',
  'web/scan/supervisor/texts.es.ts',
  'web/shared/texts/frame/es.ts',
  'functions/domain/vocabularyNames/es.ts',
  'web/shared/texts/refusals/es.ts',
  'functions/mail/texts/es.ts',
])('%s calls a badge "gafete", as every other Spanish text does', async (file) => {
  const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
  expect(text).not.toMatch(/credencial/i);
});

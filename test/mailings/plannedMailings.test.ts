import { describe, expect, it } from 'vitest';
import type { CareerEvent } from '#domain/event.ts';
import { everyone, type MailRule, type RuleTime } from '#domain/mailRules.ts';
import { toldOf } from '#domain/news.ts';
import { plannedMailings } from '#functions/mailings/plannedMailings.ts';
import { healthEvent } from '#test/mail/mailFacts.ts';

const weekBefore: RuleTime = { from: 'start', days: -7, at: '16:00' };
const dayBefore: RuleTime = { from: 'start', days: -1, at: '16:00' };
const nextMorning: RuleTime = { from: 'end', days: 1, at: '08:00' };

function rule(changes: Partial<MailRule> = {}): MailRule {
  return {
    ...{ id: 'rule000001', kind: 'reminder', to: 'students', on: true, when: weekBefore },
    ...{ audience: everyone, note: { en: '' } },
    ...changes,
  };
}

/** On Thursday, March 4, nine to one in Los Angeles; published in January. */
function event(mailRules: MailRule[], changes: Partial<CareerEvent> = {}): CareerEvent {
  return healthEvent({ publishedAt: '2027-01-15T12:00:00.000Z', mailRules, ...changes });
}

/** What rules make, without summaries. */
function ofRules(of: CareerEvent) {
  return plannedMailings(of).filter(({ rule }) => rule);
}

describe('when a rule’s mail leaves', () => {
  const startsAt = (timeZone: string, start: string, end: string) => ({
    timeZone,
    startsAt: start,
    endsAt: end,
  });
  const springInLosAngeles = startsAt(
    'America/Los_Angeles',
    '2027-03-14T16:00:00.000Z',
    '2027-03-14T19:00:00.000Z',
  );
  const autumnInNewYork = startsAt(
    'America/New_York',
    '2027-11-07T14:00:00.000Z',
    '2027-11-07T17:00:00.000Z',
  );

  it.each<{ what: string; where: Partial<CareerEvent>; when: RuleTime; due: string }>([
    {
      ...{ what: 'a week before at four, by the event’s clocks', where: {}, when: weekBefore },
      due: '2027-02-26T00:00:00.000Z',
    },
    {
      ...{ what: 'the day before the clocks go forward', where: springInLosAngeles, when: dayBefore },
      due: '2027-03-14T00:00:00.000Z',
    },
    {
      ...{ what: 'the morning after the clocks went forward', where: springInLosAngeles, when: nextMorning },
      due: '2027-03-15T15:00:00.000Z',
    },
    {
      what: 'at an hour that the clocks leave out: as calendars do, an hour later',
      where: springInLosAngeles,
      when: { from: 'start', days: 0, at: '02:30' },
      due: '2027-03-14T10:30:00.000Z',
    },
    {
      what: 'at an hour that comes twice: the first time',
      where: autumnInNewYork,
      when: { from: 'start', days: 0, at: '01:30' },
      due: '2027-11-07T05:30:00.000Z',
    },
    {
      ...{ what: 'a week across the autumn change', where: autumnInNewYork, when: weekBefore },
      due: '2027-10-31T20:00:00.000Z',
    },
    {
      what: 'minutes, across a change, by the time that passes',
      where: autumnInNewYork,
      when: { from: 'start', minutes: -12 * 60 },
      due: '2027-11-07T02:00:00.000Z',
    },
    {
      what: 'where the day differs from that in UTC',
      where: startsAt('Asia/Kolkata', '2027-03-04T20:00:00.000Z', '2027-03-05T04:00:00.000Z'),
      when: dayBefore,
      due: '2027-03-04T10:30:00.000Z',
    },
    {
      what: 'where the clocks change by half an hour',
      where: startsAt('Australia/Lord_Howe', '2027-04-03T22:00:00.000Z', '2027-04-04T02:00:00.000Z'),
      when: nextMorning,
      due: '2027-04-04T21:30:00.000Z',
    },
  ])('is $what', ({ where, when, due }) => {
    const kind = when.from === 'start' ? 'reminder' : 'follow-up';
    expect(ofRules(event([rule({ kind, when })], where)).map(({ dueAt }) => dueAt)).toEqual([due]);
  });

  it('is never before the event’s end for thanks, whatever time of that day is set', () => {
    const early = rule({ kind: 'missed-you', when: { from: 'end', days: 0, at: '08:00' } });
    expect(ofRules(event([early]))[0]?.dueAt).toBe('2027-03-04T21:00:00.000Z');
  });
});

describe('a mailing’s name', () => {
  it('stays on the same day, and is another on another', () => {
    const name = (changes: Partial<CareerEvent>) => ofRules(event([rule()], changes))[0]?.name;
    expect(name({})).toBe('reminder_rule000001_20270225');
    expect(name({ startsAt: '2027-03-04T18:00:00.000Z' })).toBe('reminder_rule000001_20270225');
    expect(name({ startsAt: '2027-03-05T18:00:00.000Z' })).toBe('reminder_rule000001_20270226');
  });
});

describe('a reminder is of use', () => {
  it('until the next one to the same people leaves, and the last one until the start', () => {
    const last = rule({ id: 'rule000002', when: dayBefore });
    const forSpanish = rule({
      id: 'rule000003',
      when: { from: 'start', days: -3, at: '16:00' },
      audience: { ...everyone, locales: ['es'] },
    });
    const off = rule({ id: 'rule000004', on: false, when: { from: 'start', days: -4, at: '16:00' } });
    const planned = ofRules(event([rule(), last, forSpanish, off]));
    expect(planned.map(({ rule, usefulUntil }) => [rule?.id, usefulUntil])).toEqual([
      ['rule000001', '2027-03-04T00:00:00.000Z'],
      ['rule000003', '2027-03-04T17:00:00.000Z'],
      ['rule000002', '2027-03-04T17:00:00.000Z'],
    ]);
  });
});

describe('a mailing whose time had passed is not sent', () => {
  /** Was on March 25 until March 10, when it was moved to the 14th. */
  const movedTo14 = {
    startsAt: '2027-03-14T17:00:00.000Z',
    endsAt: '2027-03-14T20:00:00.000Z',
    formerTimes: [
      {
        ...{ at: '2027-03-10T12:00:00.000Z', startsAt: '2027-03-25T16:00:00.000Z' },
        ...{ endsAt: '2027-03-25T20:00:00.000Z', timeZone: 'America/Los_Angeles' },
      },
    ],
  };
  const thenTo15 = {
    startsAt: '2027-03-15T17:00:00.000Z',
    endsAt: '2027-03-15T20:00:00.000Z',
    formerTimes: [
      ...movedTo14.formerTimes,
      {
        ...{ at: '2027-03-11T12:00:00.000Z', startsAt: '2027-03-14T17:00:00.000Z' },
        ...{ endsAt: '2027-03-14T20:00:00.000Z', timeZone: 'America/Los_Angeles' },
      },
    ],
  };
  const laterThatDay = {
    ...thenTo15,
    startsAt: '2027-03-14T18:00:00.000Z',
    endsAt: '2027-03-14T21:00:00.000Z',
  };

  it.each<{ when: string; rule?: Partial<MailRule>; event: Partial<CareerEvent>; past: boolean }>([
    { when: 'the event was published', event: { publishedAt: '2027-02-26T00:00:00.001Z' }, past: true },
    {
      when: 'the event was published a moment later',
      event: { publishedAt: '2027-02-25T23:59:59.000Z' },
      past: false,
    },
    { when: 'its rule was set', rule: { setAt: '2027-03-01T12:00:00.000Z' }, event: {}, past: true },
    { when: 'the event was moved ahead', event: movedTo14, past: true },
    { when: 'the event was moved ahead, and then by a day', event: thenTo15, past: true },
    { when: 'the event was moved ahead, and then by an hour', event: laterThatDay, past: true },
    {
      when: 'it was due before the event was moved by an hour, and was held up',
      event: {
        startsAt: '2027-03-04T18:00:00.000Z',
        formerTimes: [
          {
            ...{ at: '2027-02-27T12:00:00.000Z', startsAt: '2027-03-04T17:00:00.000Z' },
            ...{ endsAt: '2027-03-04T21:00:00.000Z', timeZone: 'America/Los_Angeles' },
          },
        ],
      },
      past: false,
    },
    {
      when: 'the event had been put off meanwhile, and it is due anew',
      event: {
        startsAt: '2027-04-04T16:00:00.000Z',
        endsAt: '2027-04-04T20:00:00.000Z',
        publishedAt: '2027-03-01T12:00:00.000Z',
        formerTimes: [
          {
            ...{ at: '2027-03-02T12:00:00.000Z', startsAt: '2027-03-04T17:00:00.000Z' },
            ...{ endsAt: '2027-03-04T21:00:00.000Z', timeZone: 'America/Los_Angeles' },
          },
        ],
      },
      past: false,
    },
    {
      when: 'the event will have begun',
      rule: { when: { from: 'start', days: 0, at: '16:00' } },
      event: {},
      past: true,
    },
    {
      when: 'thanks are set after their time',
      rule: { kind: 'follow-up', when: nextMorning, setAt: '2027-03-06T12:00:00.000Z' },
      event: {},
      past: true,
    },
    {
      when: 'the event is said to have ended before its rule was set',
      rule: { kind: 'follow-up', when: { from: 'end', minutes: 0 }, setAt: '2027-03-04T20:00:00.000Z' },
      event: {
        endsAt: '2027-03-04T19:00:00.000Z',
        formerTimes: [
          {
            ...{ at: '2027-03-04T20:30:00.000Z', startsAt: '2027-03-04T17:00:00.000Z' },
            ...{ endsAt: '2027-03-04T21:00:00.000Z', timeZone: 'America/Los_Angeles' },
          },
        ],
      },
      past: false,
    },
  ])('when $when: $past', ({ rule: changes, event: of, past }) => {
    expect(ofRules(event([rule(changes)], of)).map((planned) => planned.past)).toEqual([past]);
  });
});

describe('what an event mails to many', () => {
  const names = (of: CareerEvent) => plannedMailings(of).map(({ name, to, dueAt }) => [name, to, dueAt]);

  it('is its rules’ mail, and two summaries to its organizers', () => {
    expect(names(event([rule(), rule({ id: 'rule000002', on: false })]))).toEqual([
      ['reminder_rule000001_20270225', 'students', '2027-02-26T00:00:00.000Z'],
      ['summary', 'organizers', '2027-03-04T21:02:00.000Z'],
      ['summary_settled', 'organizers', '2027-03-05T09:15:00.000Z'],
    ]);
  });

  it('is nothing as a draft, and nothing once a draft was cancelled', () => {
    expect(names(event([rule()], { status: 'draft' }))).toEqual([]);
    expect(names(event([rule()], { status: 'cancelled' }))).toEqual([]);
  });

  it('is one mail to everyone once it is cancelled, when registrations under way have landed', () => {
    const cancelledAt = '2027-02-20T12:00:00.000Z';
    expect(names(event([rule()], { status: 'cancelled', cancelledAt }))).toEqual([
      ['cancelled', 'everyone', '2027-02-20T12:00:30.000Z'],
    ]);
  });

  it('is news of its changes to everyone, under the name of the first of them', () => {
    const [since, at] = ['2027-02-20T12:00:00.000Z', '2027-02-20T12:05:00.000Z'];
    const changed = event([], { news: { since, at, before: toldOf(healthEvent()) } });
    expect(names(changed)[0]).toEqual(['changed_20270220120000000', 'everyone', '2027-02-20T12:15:00.000Z']);
  });
});

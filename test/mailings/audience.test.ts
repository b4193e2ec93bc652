import { describe, expect, it } from 'vitest';
import type { CareerEvent } from '#domain/event.ts';
import { everyone, type MailRule, type RuleAudience } from '#domain/mailRules.ts';
import { toldOf } from '#domain/news.ts';
import { type AudienceMember, hasHad, isOfAudience } from '#functions/mailings/audience.ts';
import { classHad, isOfClasses } from '#functions/mailings/classAudience.ts';
import { employersMeant } from '#functions/mailings/employerAudience.ts';
import { type PlannedMailing, plannedMailings } from '#functions/mailings/plannedMailings.ts';
import type { StoredGroup } from '#store/groups.ts';
import { healthEvent } from '#test/mail/mailFacts.ts';

const [panel, workshop] = healthEvent().sessions.map(({ id }) => id) as [string, string];
const registeredAt = '2027-02-10T12:00:00.000Z';

function member(changes: Partial<AudienceMember> = {}): AudienceMember {
  return {
    ...{
      event: 'ev1',
      id: 'registration1',
      kind: 'student',
      status: 'confirmed',
      locale: 'en',
      sessions: {},
    },
    ...{ email: 'maya@students.example', registeredAt, owes: {}, sent: {}, failed: {} },
    ...changes,
  };
}
const came = { checkIn: { at: '2027-03-04T17:10:00.000Z', scan: 's1', station: 'door' } };
const seat = (session: string, status: 'confirmed' | 'waiting' = 'confirmed') => ({
  sessions: { [session]: { status } },
});

function mailing(
  kind: MailRule['kind'],
  audience: Partial<RuleAudience> = {},
): [PlannedMailing, CareerEvent] {
  const when =
    kind === 'reminder'
      ? { from: 'start' as const, days: -7, at: '16:00' }
      : { from: 'end' as const, minutes: 60 };
  const rule: MailRule = {
    ...{ id: 'rule000001', kind, to: 'students', on: true, when, note: { en: '' } },
    audience: { ...everyone, ...audience },
  };
  return planned(healthEvent({ publishedAt: '2027-01-15T12:00:00.000Z', mailRules: [rule] }), kind);
}

function planned(event: CareerEvent, kind: PlannedMailing['kind']): [PlannedMailing, CareerEvent] {
  const found = plannedMailings(event).find((one) => one.kind === kind);
  if (!found) throw new Error(`No ${kind} is planned`);
  return [found, event];
}

describe('a rule’s mail is for', () => {
  it.each<{
    who: string;
    kind?: MailRule['kind'];
    audience?: Partial<RuleAudience>;
    member: Partial<AudienceMember>;
    yes: boolean;
  }>([
    { who: 'whoever has a place', member: {}, yes: true },
    { who: 'nobody without an address', member: { email: undefined } as Partial<AudienceMember>, yes: false },
    { who: 'nobody whose registration was merged', member: { mergedInto: 'registration2' }, yes: false },
    { who: 'no chaperone', member: { kind: 'chaperone' }, yes: false },
    { who: 'nobody who cancelled', member: { status: 'cancelled' }, yes: false },
    { who: 'nobody who waits, by default', member: { status: 'waitlisted' }, yes: false },
    {
      ...{ who: 'whoever waits, if it says so', audience: { statuses: ['waitlisted'] } },
      ...{ member: { status: 'waitlisted' }, yes: true },
    },
    {
      ...{ who: 'nobody who registered after its time', yes: false },
      member: { registeredAt: '2027-02-26T00:00:00.000Z' },
    },
    {
      ...{ who: 'whoever has a seat in one of its sessions', audience: { sessions: [panel, workshop] } },
      ...{ member: seat(workshop), yes: true },
    },
    {
      ...{ who: 'nobody whose seat there waits', audience: { sessions: [panel] } },
      ...{ member: seat(panel, 'waiting'), yes: false },
    },
    {
      ...{ who: 'whoever waits for the event and wished for it', yes: true },
      audience: { sessions: [panel], statuses: ['waitlisted'] },
      member: { ...seat(panel, 'waiting'), status: 'waitlisted' },
    },
    {
      ...{
        who: 'nobody in other sessions',
        audience: { sessions: [panel] },
        member: seat(workshop),
        yes: false,
      },
    },
    {
      who: 'whoever came with one of its classes',
      audience: { groups: ['g1'] },
      member: { group: 'g1' },
      yes: true,
    },
    { who: 'nobody of another class', audience: { groups: ['g1'] }, member: { group: 'g2' }, yes: false },
    { who: 'nobody who came alone', audience: { groups: ['g1'] }, member: {}, yes: false },
    {
      who: 'whoever speaks its languages',
      audience: { locales: ['ar', 'es'] },
      member: { locale: 'es' },
      yes: true,
    },
    { who: 'nobody who speaks another', audience: { locales: ['ar', 'es'] }, member: {}, yes: false },
    { who: 'whoever came', kind: 'follow-up', member: came, yes: true },
    { who: 'nobody who did not come', kind: 'follow-up', member: {}, yes: false },
    {
      who: 'walk-ins too',
      kind: 'follow-up',
      member: { ...came, registeredAt: '2027-03-04T18:00:00.000Z' },
      yes: true,
    },
    { who: 'whoever did not come', kind: 'missed-you', member: {}, yes: true },
    { who: 'nobody who came', kind: 'missed-you', member: came, yes: false },
    { who: 'nobody who only waited', kind: 'missed-you', member: { status: 'waitlisted' }, yes: false },
    {
      ...{
        who: 'whoever was checked in for another day and not for this one',
        kind: 'missed-you',
        yes: true,
      },
      member: { checkIn: { ...came.checkIn, at: '2027-02-04T17:10:00.000Z' } },
    },
  ])('$who: $yes', ({ kind = 'reminder', audience, member: changes, yes }) => {
    expect(isOfAudience(...mailing(kind, audience), member(changes))).toBe(yes);
  });
});

describe('news of an event are for', () => {
  const before = toldOf(healthEvent());
  const told = (changes: Partial<CareerEvent>) => {
    const at = '2027-02-20T12:00:00.000Z';
    return planned(healthEvent({ ...changes, news: { since: at, at, before } }), 'changed');
  };
  const moved = told({ place: { name: 'Hall', address: '' } });
  const otherRoom = told({
    sessions: healthEvent().sessions.map((one) => (one.id === panel ? { ...one, room: 'Room 9' } : one)),
  });
  const gone = told({ sessions: healthEvent().sessions.filter(({ id }) => id !== panel) });

  it.each<{ who: string; of: typeof moved; member: Partial<AudienceMember>; yes: boolean }>([
    { who: 'everyone, if it is elsewhere', of: moved, member: { status: 'waitlisted' }, yes: true },
    { who: 'chaperones, too', of: moved, member: { kind: 'chaperone' }, yes: true },
    { who: 'nobody who cancelled', of: moved, member: { status: 'cancelled' }, yes: false },
    {
      who: 'nobody who registered since',
      of: moved,
      member: { registeredAt: '2027-02-20T12:00:00.000Z' },
      yes: false,
    },
    { who: 'whoever chose a session in another room', of: otherRoom, member: seat(panel), yes: true },
    { who: 'whoever chose a session that is gone', of: gone, member: seat(panel, 'waiting'), yes: true },
    { who: 'nobody who chose another', of: otherRoom, member: seat(workshop), yes: false },
  ])('$who: $yes', ({ of, member: changes, yes }) => {
    expect(isOfAudience(...of, member(changes))).toBe(yes);
  });

  it('employers only if the event itself is elsewhere', () => {
    expect(employersMeant(...moved).map(({ id }) => id)).not.toEqual([]);
    expect(employersMeant(...moved).every(({ contactEmail }) => contactEmail)).toBe(true);
    expect(employersMeant(...otherRoom)).toEqual([]);
  });
});

describe('a mailing was had by', () => {
  const [reminder] = mailing('reminder');
  const [thanks] = mailing('follow-up');
  const sent = { at: '2027-03-05T12:00:00.000Z', message: 'm1' };
  const cancelledAt = '2027-02-20T12:00:00.000Z';
  const cancelled = { name: 'cancelled', kind: 'cancelled' } as const;

  it.each<{
    who: string;
    mailing: Pick<PlannedMailing, 'name' | 'kind'>;
    member: Partial<AudienceMember>;
    yes: boolean;
  }>([
    { who: 'whoever was sent it', mailing: reminder, member: { sent: { [reminder.name]: sent } }, yes: true },
    {
      who: 'whoever it could not be sent to',
      mailing: reminder,
      member: { failed: { [reminder.name]: 'x' } },
      yes: true,
    },
    { who: 'whoever owes it', mailing: reminder, member: { owes: { [reminder.name]: 'debt' } }, yes: true },
    {
      ...{ who: 'whom SES says it reached, whatever was recorded', mailing: reminder, yes: true },
      member: { heard: { [reminder.name]: { state: 'delivered' as const, at: sent.at } } },
    },
    {
      who: 'nobody who had another reminder',
      mailing: reminder,
      member: { sent: { reminder_rule000001_20270101: sent } },
      yes: false,
    },
    {
      who: 'whoever was thanked before there were rules',
      mailing: thanks,
      member: { sent: { 'follow-up': sent } },
      yes: true,
    },
    {
      who: 'whoever heard that the event is off',
      mailing: cancelled,
      member: { sent: { cancelled: sent } },
      yes: true,
    },
    {
      ...{ who: 'nobody who cancelled and came back before that', mailing: cancelled, yes: false },
      member: { sent: { cancelled: { ...sent, at: '2027-02-19T12:00:00.000Z' } } },
    },
  ])('$who: $yes', ({ mailing: which, member: changes, yes }) => {
    expect(hasHad(which, { cancelledAt }, member(changes))).toBe(yes);
  });
});

describe('mail to classes is for', () => {
  const group = (changes: Partial<StoredGroup> = {}) =>
    ({
      ...{ id: 'g1', locale: 'en', registeredAt, confirmedAt: registeredAt, rows: { r1: 1 } },
      ...{ owes: {}, sent: {}, failed: {} },
      ...changes,
    }) as StoredGroup;
  const ofEducators = (
    kind: MailRule['kind'],
    audience: Partial<RuleAudience> = {},
  ): [PlannedMailing, CareerEvent] => {
    const [students, event] = mailing(kind, audience);
    return [{ ...students, to: 'educators' }, event];
  };

  it.each<{
    who: string;
    kind: MailRule['kind'];
    audience?: Partial<RuleAudience>;
    group: Partial<StoredGroup>;
    yes: boolean;
  }>([
    { who: 'those that are confirmed', kind: 'reminder', group: {}, yes: true },
    {
      who: 'none that is not',
      kind: 'reminder',
      group: { confirmedAt: undefined } as Partial<StoredGroup>,
      yes: false,
    },
    { who: 'none that was cancelled', kind: 'reminder', group: { cancelledAt: registeredAt }, yes: false },
    {
      who: 'none confirmed after its time',
      kind: 'reminder',
      group: { confirmedAt: '2027-02-27T12:00:00.000Z' },
      yes: false,
    },
    {
      who: 'none that speaks another language',
      kind: 'reminder',
      audience: { locales: ['es'] },
      group: {},
      yes: false,
    },
    { who: 'none without names, after the event', kind: 'follow-up', group: { rows: {} }, yes: false },
    { who: 'those with names, after the event', kind: 'follow-up', group: {}, yes: true },
  ])('$who: $yes', ({ kind, audience, group: changes, yes }) => {
    expect(isOfClasses(...ofEducators(kind, audience), group(changes), { hasSeats: false })).toBe(yes);
  });

  it('none that was told how it went before there were rules', () => {
    const sent = { summary: { at: registeredAt, message: 'm1' } };
    expect(classHad(ofEducators('follow-up')[0], {}, group({ sent }))).toBe(true);
  });
});

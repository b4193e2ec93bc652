import { describe, expect, it } from 'vitest';
import type { RuleTime } from '#domain/mailRules.ts';
import { languageForm } from '#web/console/forms/languagesForm.ts';
import {
  newRule,
  type RuleForm,
  ruleChanges,
  ruleForm,
  ruleMistakes,
  ruleOf,
  rulesAsSent,
  ruleTime,
} from '#web/console/forms/ruleForm.ts';
import { textsToTranslate } from '#web/console/forms/textsToTranslate.ts';
import { filterOf } from '#web/console/mails/mailFilter.ts';
import { mailTitle } from '#web/console/mails/mailingWords.ts';
import { mailPlan, maySendNow } from '#web/console/mails/mailPlan.ts';
import { reasonWords } from '#web/console/mails/mailReasons.ts';
import { summed, total } from '#web/console/mails/mailStates.ts';
import { momentWords, ruleMoment } from '#web/console/mails/ruleMoment.ts';
import { audienceWords, timeWords } from '#web/console/mails/ruleWords.ts';
import { consoleAddresses, routeOf } from '#web/console/routing.ts';
import { careerDay } from './careerDay.ts';
import { mailing, mailings } from './consoleAnswers.ts';

const daysBefore = (days: number, at = '16:00'): RuleTime => ({ from: 'start', days: -days, at });

describe('When a rule’s mail leaves', () => {
  it.each<[RuleTime, string, string]>([
    [daysBefore(1), '2027-03-03T16:00', 'the day before'],
    [daysBefore(7), '2027-02-25T16:00', 'a week before'],
    [daysBefore(21), '2027-02-11T16:00', '3 weeks before'],
    [daysBefore(0, '07:00'), '2027-03-04T07:00', 'on the day'],
    [{ from: 'end', days: 1, at: '08:00' }, '2027-03-05T08:00', 'the day after'],
    [{ from: 'end', days: 30, at: '08:00' }, '2027-04-03T08:00', '30 days after'],
    [{ from: 'start', minutes: -120 }, '2027-03-04T07:00', '2 hours before the start'],
    [{ from: 'start', minutes: -45 }, '2027-03-04T08:15', '45 minutes before the start'],
    [{ from: 'end', minutes: 60 }, '2027-03-04T13:00', '1 hour after the end'],
    [{ from: 'end', minutes: 0 }, '2027-03-04T12:00', 'at the end'],
  ])('%o is %s, %s', (when, moment, words) => {
    expect(ruleMoment(careerDay, when)).toBe(moment);
    expect(timeWords(when)).toBe(words);
  });

  it('counts days by the calendar where the event is, whatever its clocks do between', () => {
    // Clocks go forward on 14 March in Los Angeles.
    const event = { ...careerDay, startsAt: '2027-03-16T01:00:00.000Z' };
    expect(ruleMoment(event, daysBefore(3))).toBe('2027-03-12T16:00');
    expect(ruleMoment({ ...event, timeZone: 'Asia/Kolkata' }, daysBefore(3))).toBe('2027-03-13T16:00');
    expect(ruleMoment(event, { from: 'start', minutes: -2 * 1440 })).toBe('2027-03-13T17:00');
  });

  it('is said with its day', () => {
    expect(momentWords('2027-03-03T16:00').replace(/\s/g, ' ')).toBe('Wed, Mar 3, 4:00 PM');
  });
});

describe('A rule as typed', () => {
  it('is sent as it was stored where nobody touched it', () => {
    for (const rule of careerDay.mailRules) {
      expect(ruleOf(ruleForm(rule), rule.id)).toEqual({ ...rule, setAt: undefined });
      expect(ruleChanges(careerDay, ruleOf(ruleForm(rule), rule.id))).toEqual({});
    }
  });

  it.each<[RuleTime, Pick<RuleForm, 'amount' | 'unit'>]>([
    [daysBefore(3, '09:00'), { amount: '3', unit: 'days' }],
    [
      { from: 'start', minutes: -90 },
      { amount: '90', unit: 'minutes' },
    ],
    [
      { from: 'start', minutes: -180 },
      { amount: '3', unit: 'hours' },
    ],
    [
      { from: 'start', minutes: 0 },
      { amount: '0', unit: 'minutes' },
    ],
  ])('%o is typed as %o', (when, typed) => {
    const form = ruleForm({ ...stored(), when });
    expect(form).toMatchObject(typed);
    expect(ruleTime(form)).toEqual(when);
  });

  it('goes back with all others, in its place, under its id', () => {
    const form = { ...ruleForm(stored()), amount: '2' };
    const { mailRules = [] } = ruleChanges(careerDay, ruleOf(form, stored().id));
    expect(mailRules.map(({ id }) => id)).toEqual(careerDay.mailRules.map(({ id }) => id));
    expect(mailRules[1]?.when).toEqual({ from: 'start', days: -2, at: '16:00' });
    expect(mailRules.filter((_, index) => index !== 1)).toEqual(
      rulesAsSent(careerDay).filter((_, index) => index !== 1),
    );
  });

  it('comes after the others without an id where it is new', () => {
    const { mailRules = [] } = ruleChanges(careerDay, ruleOf(newRule));
    expect(mailRules.slice(0, -1)).toEqual(rulesAsSent(careerDay));
    expect(mailRules.at(-1)).toEqual({
      kind: 'reminder',
      to: 'students',
      on: true,
      when: { from: 'start', days: -3, at: '16:00' },
      audience: { statuses: ['confirmed'], sessions: [], groups: [], locales: [] },
      note: { en: '' },
    });
  });

  it('drops languages that were emptied, and spaces around words', () => {
    const form = ruleForm(stored());
    expect(ruleOf({ ...form, note: { en: ' Hats! ', es: ' ', ar: 'قبعات' } }).note).toEqual({
      en: 'Hats!',
      ar: 'قبعات',
    });
  });

  it.each<[Partial<RuleForm>, string | undefined]>([
    [{}, undefined],
    [{ amount: '' }, 'mailRules.1.when'],
    [{ amount: '-1' }, 'mailRules.1.when'],
    [{ amount: '1.5' }, 'mailRules.1.when'],
    [{ amount: '91' }, 'mailRules.1.when'],
    [{ amount: '91', unit: 'hours' }, undefined],
    [{ at: '' }, 'mailRules.1.when'],
    [{ amount: '0', at: '08:59' }, undefined],
    [{ amount: '0', at: '09:00' }, 'mailRules.1.when'],
    [{ kind: 'follow-up', amount: '0', at: '11:59' }, 'mailRules.1.when'],
    [{ kind: 'follow-up', amount: '0', at: '12:00' }, undefined],
    [{ audience: { statuses: [], sessions: [], groups: [], locales: [] } }, 'mailRules.1.audience.statuses'],
  ])('with %o is wrong at %s', (typed, path) => {
    const mistakes = ruleMistakes(careerDay, { ...ruleForm(stored()), ...typed }, 'mailRules.1');
    expect(mistakes.map((mistake) => mistake.path)).toEqual(path === undefined ? [] : [path]);
  });

  it('says who is left out', () => {
    const audience = {
      statuses: ['confirmed', 'waitlisted'] as ('confirmed' | 'waitlisted')[],
      sessions: ['se11111111', 'se22222222'],
      groups: ['gr2'],
      locales: ['es' as const],
    };
    expect(audienceWords({ ...stored(), audience })).toBe(
      'also those who wait for a place, in one of 2 sessions, of one class, Spanish',
    );
    expect(audienceWords(stored())).toBe('');
  });
});

describe('The plan', () => {
  const now = new Date('2027-01-04T17:00:00Z');
  const plan = mailPlan(careerDay, mailings, now);

  it('has what comes with the next first, what was with the latest first, and what is off', () => {
    expect(plan.coming.map(({ key }) => key)).toEqual([
      'reminder_ru11111111_20270225',
      'reminder_ru22222222_20270303',
      'summary',
      'summary_settled',
      'follow-up_ru33333333',
      'missed-you_ru44444444',
    ]);
    expect(plan.earlier.map(({ key }) => key)).toEqual(['reminder_ru55555555_20270225']);
    expect(plan.off.map(({ key, state }) => [key, state])).toEqual([['ru66666666', 'off']]);
  });

  it('has the rules of a draft, which the server plans nothing for', () => {
    const draft = mailPlan({ ...careerDay, status: 'draft' }, [], now);
    expect(draft.coming.map(({ key, state }) => [key, state])).toEqual([
      ['ru55555555', 'unpublished'],
      ['ru11111111', 'unpublished'],
      ['ru22222222', 'unpublished'],
      ['ru33333333', 'unpublished'],
      ['ru44444444', 'unpublished'],
    ]);
  });

  it('keeps apart what a draft is too late for, as the server does with what is published', () => {
    const late = new Date('2027-02-26T00:01:00Z');
    const draft = mailPlan({ ...careerDay, status: 'draft' }, [], late);
    expect(draft.past.map(({ key, state }) => [key, state])).toEqual([
      ['ru55555555', 'past'],
      ['ru11111111', 'past'],
    ]);
    expect(draft.coming[0]?.key).toBe('ru22222222');
    const told = mailing('reminder_ru11111111_20270225', { rule: 'ru11111111', state: 'past' });
    const published = mailPlan(careerDay, [told], late);
    expect([published.past.map(({ key }) => key), published.earlier]).toEqual([[told.name], []]);
  });

  it('has nothing but the cancellation once the event is cancelled', () => {
    const told = mailing('cancelled', { kind: 'cancelled', to: 'everyone', state: 'done' });
    const cancelled = mailPlan({ ...careerDay, status: 'cancelled' }, [told], now);
    expect([cancelled.coming, cancelled.earlier.map(({ key }) => key)]).toEqual([[], ['cancelled']]);
  });

  it.each([
    ['reminder_ru22222222_20270303', '2027-03-01T00:00:00Z', true, 'a reminder that is planned'],
    ['reminder_ru11111111_20270225', '2027-03-01T00:00:00Z', false, 'what is being sent'],
    ['follow-up_ru33333333', '2027-03-04T19:59:00Z', false, 'a follow-up before the end'],
    ['follow-up_ru33333333', '2027-03-04T20:00:00Z', true, 'a follow-up after the end'],
    ['summary', '2027-03-01T00:00:00Z', false, 'a summary before the end'],
  ])('lets %s be sent at %s: %s (%s)', (key, now, may) => {
    const line = plan.coming.find((mail) => mail.key === key);
    expect(line && maySendNow(line, careerDay, new Date(now))).toBe(may);
  });

  it('says so where an organizer had one sent ahead of its time', () => {
    const early = mailing('reminder_ru22222222_20270303', {
      rule: 'ru22222222',
      dueAt: '2027-03-01T18:00:00.000Z',
      state: 'sending',
    });
    expect(mailPlan(careerDay, [early], now).coming.find(({ key }) => key === early.name)).toMatchObject({
      at: '2027-03-01T10:00',
      relation: 'ahead of its time',
    });
    expect(plan.coming[1]?.relation).toBe('the day before');
  });

  it('adds up how mails stand', () => {
    const sum = summed([{ delivered: 2, bounced: 1 }, { delivered: 3 }, {}]);
    expect([sum, total(sum)]).toEqual([{ delivered: 5, bounced: 1 }, 6]);
  });
});

describe('Words of one person’s mail', () => {
  it.each([
    ['reminder_ru22222222_20270303', 'Reminder to students, Mar 3'],
    ['confirmation', 'Confirmation'],
    ['follow-up_gone', 'Follow-up'],
  ])('%s is "%s"', (name, title) => {
    expect(mailTitle(name, mailings, careerDay.timeZone)).toBe(title);
  });

  it.each([
    ['Permanent NoEmail', 'There is no such mailbox. Is the address spelled right?'],
    ['Permanent General', 'Their mail system says that it cannot reach this address.'],
    ['Permanent OnAccountSuppressionList', 'Earlier mail to this address came back.'],
    ['Transient MailboxFull', 'Their mailbox is full.'],
    ['abuse', 'They marked it as spam.'],
    ['overtaken: The event has begun', 'The event has begun'],
    ['suppressed', undefined],
    ['Something of 2031', 'Something of 2031'],
    [undefined, undefined],
  ])('the reason "%s" is "%s"', (reason, words) => {
    expect(reasonWords(reason)).toBe(words);
  });
});

describe('Addresses of the mail', () => {
  it.each([
    ['/console/events/ev1/mail', { tab: 'mail', section: 'plan' }],
    ['/console/events/ev1/mail/people', { tab: 'mail', section: 'people' }],
    ['/console/events/ev1/mail/survey', { tab: 'mail', section: 'survey' }],
    ['/console/events/ev1/mail/rules/ru1', { tab: 'mail', section: 'rule', rule: 'ru1' }],
    ['/console/events/ev1/mail/rules', { screen: 'nowhere' }],
    ['/console/events/ev1/mail/people/re1', { screen: 'nowhere' }],
    ['/console/events/ev1/mail/elsewhere', { screen: 'nowhere' }],
  ])('%s is %o', (path, route) => {
    expect(routeOf(path)).toMatchObject(route);
  });

  it.each([
    [{ name: 'reminder_ru1_20270303', state: 'bounced' }],
    [{ kind: 'confirmation' }],
    [{ state: 'failed' }],
    [{}],
  ])('lead to the mails of %o', (of) => {
    const { search } = new URL(consoleAddresses.mails('ev1', of), 'https://turnout.example');
    expect(filterOf(search)).toEqual(of);
  });

  it('mean nothing they cannot', () => {
    expect(filterOf('?name=<b>&state=lost')).toEqual({});
  });
});

describe('Words that leave by a rule', () => {
  it('are not among the texts to translate elsewhere', () => {
    const event = { ...careerDay, mailTexts: { ...careerDay.mailTexts, 'follow-up': { en: 'Thanks!' } } };
    const keys = textsToTranslate(event).flatMap(({ items }) =>
      items.flatMap(({ texts }) => texts.map(({ key }) => key)),
    );
    expect(keys.filter((key) => key.startsWith('mailTexts'))).toEqual(['mailTexts.confirmation']);
    expect(languageForm(event, 'es')['mailTexts.follow-up']).toBe('');
  });
});

function stored() {
  const [, rule] = careerDay.mailRules;
  if (!rule) throw new Error('The career day has a second rule');
  return rule;
}

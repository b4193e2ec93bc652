import { describe, expect, it } from 'vitest';
import { defaultMailRules, isRulePossible, type MailRule } from '#domain/mailRules.ts';

describe('the rules of a new event', () => {
  let made = 0;
  const rules = defaultMailRules(() => String(++made), { 'follow-up': { en: 'Write soon.' } });

  it.each([
    { to: 'students', kind: 'reminder', when: ['7 before', '1 before'] },
    { to: 'students', kind: 'follow-up', when: ['1 after'] },
    { to: 'students', kind: 'missed-you', when: ['1 after'] },
    { to: 'educators', kind: 'reminder', when: ['21 before', '7 before', '1 before'] },
    { to: 'educators', kind: 'follow-up', when: ['1 after'] },
    { to: 'employers', kind: 'reminder', when: ['14 before', '3 before'] },
    { to: 'employers', kind: 'follow-up', when: ['1 after'] },
  ])('write to $to by $kind: $when days', ({ to, kind, when }) => {
    const days = rules
      .filter((rule) => rule.to === to && rule.kind === kind)
      .map(({ when: at }) =>
        'days' in at ? `${Math.abs(at.days)} ${at.days < 0 ? 'before' : 'after'}` : '',
      );
    expect(days).toEqual(when);
  });

  it('are possible, on, of ids of their own, and to whoever has a place', () => {
    expect(rules.every((rule) => rule.on && isRulePossible(rule))).toBe(true);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.every(({ audience }) => audience.statuses.join() === 'confirmed')).toBe(true);
  });

  it('say their template’s words to students alone', () => {
    const notes = rules.filter(({ kind }) => kind === 'follow-up').map(({ to, note }) => [to, note.en]);
    expect(notes).toEqual([
      ['students', 'Write soon.'],
      ['educators', ''],
      ['employers', ''],
    ]);
  });
});

describe('a rule is possible', () => {
  it.each<Pick<MailRule, 'kind' | 'to' | 'when'> & { possible: boolean }>([
    { kind: 'reminder', to: 'students', when: { from: 'start', days: 0, at: '06:00' }, possible: true },
    { kind: 'reminder', to: 'students', when: { from: 'start', minutes: -60 }, possible: true },
    { kind: 'reminder', to: 'students', when: { from: 'start', minutes: 60 }, possible: false },
    { kind: 'reminder', to: 'students', when: { from: 'end', minutes: -60 }, possible: false },
    { kind: 'follow-up', to: 'employers', when: { from: 'end', minutes: 0 }, possible: true },
    { kind: 'follow-up', to: 'employers', when: { from: 'end', days: -1, at: '08:00' }, possible: false },
    { kind: 'follow-up', to: 'students', when: { from: 'start', days: 1, at: '08:00' }, possible: false },
    { kind: 'missed-you', to: 'students', when: { from: 'end', days: 1, at: '08:00' }, possible: true },
    { kind: 'missed-you', to: 'educators', when: { from: 'end', days: 1, at: '08:00' }, possible: false },
  ])('$kind to $to at $when: $possible', ({ possible, ...rule }) => {
    expect(isRulePossible(rule)).toBe(possible);
  });
});

import { expect, test } from 'vitest';
import { locales } from '#domain/vocabulary.ts';
import type { FollowUpFacts } from '#mail/facts.ts';
import { MadeOnce } from '#mail/madeOnce.ts';
import { followUp } from '#mail/messages/followUp.ts';
import { followUpFacts } from './mailFacts.ts';

const { event, registration } = followUpFacts();
/** Three students of one event, of whom no two get the same. */
const students: Partial<FollowUpFacts>[] = [
  { registration: { ...registration, firstName: 'Ana' }, visited: ['e3', 'e1'] },
  { registration: { ...registration, firstName: 'Ben' }, visited: ['e1'], joined: [] },
  { registration: { ...registration, firstName: 'Cleo' }, surveyUrl: undefined },
];

test.each(locales)('in a mailing everyone gets what they would have got alone, in %s', (locale) => {
  for (const given of [...students, ...students.toReversed()]) {
    const facts = { ...followUpFacts({ ...given, event }) };
    facts.registration = { ...facts.registration, locale };
    expect(followUp(facts)).toEqual(followUp({ ...facts, event: structuredClone(event) }));
  }
});

test('an event that was changed is told of as it is now', () => {
  const renamed = { ...event, name: 'Riverbend Trades Day' };
  expect(followUp(followUpFacts({ event })).subject).toContain(event.name);
  expect(followUp(followUpFacts({ event: renamed })).subject).toContain(renamed.name);
});

test('a thing’s variants are each made once, and another thing that looks the same is another', () => {
  const made = new MadeOnce<{ name: string }, string>();
  let times = 0;
  const of = (thing: { name: string }, variant: string) =>
    made.of(thing, variant, () => `${thing.name} ${variant} ${++times}`);
  const one = { name: 'booth' };
  expect([of(one, 'en'), of(one, 'es'), of(one, 'en')]).toEqual(['booth en 1', 'booth es 2', 'booth en 1']);
  expect(of({ name: 'booth' }, 'en')).toBe('booth en 3');
});

import { describe, expect, test } from 'vitest';
import { type StationKind, verdicts } from '#domain/vocabulary.ts';
import { answerOf } from '#web/scan/answerOf.ts';
import type { QueueNews } from '#web/scan/scanQueue.ts';
import { afterNews, nextShowing, ready, type Showing } from '#web/scan/showing.ts';
import { texts } from '#web/scan/texts.ts';
import { toneOf } from '#web/scan/tone.ts';

describe('what the screen shows', () => {
  const checking: Showing = { kind: 'checking', id: 'two' };
  const welcome: QueueNews = { kind: 'answered', result: { id: 'two', verdict: 'welcome' } };

  test('is the answer to the latest reading', () => {
    expect(afterNews(checking, welcome)).toEqual({
      kind: 'verdict',
      id: 'two',
      result: { id: 'two', verdict: 'welcome' },
    });
  });
  test('is never the answer to an earlier one', () => {
    expect(afterNews(checking, { kind: 'answered', result: { id: 'one', verdict: 'cancelled' } })).toBe(
      checking,
    );
    expect(afterNews(ready, welcome)).toBe(ready);
  });
  test('says "saved" when the network fails, until the answer comes after all', () => {
    const saved = afterNews(checking, { kind: 'unreached', ids: ['one', 'two'] });
    expect(saved).toEqual({ kind: 'saved', id: 'two' });
    expect(afterNews(saved, welcome).kind).toBe('verdict');
  });
  test('keeps an answer that is there though a later try fails', () => {
    const shown = afterNews(checking, welcome);
    expect(afterNews(shown, { kind: 'unreached', ids: ['two'] })).toBe(shown);
  });
  test('says "saved" when the server takes too long', () => {
    expect(nextShowing(checking)).toEqual({ inMs: 2500, next: { kind: 'saved', id: 'two' } });
  });
  test('holds a name for ten seconds', () => {
    expect(nextShowing(afterNews(checking, welcome))).toEqual({ inMs: 10_000, next: ready });
    expect(nextShowing(ready)).toBeUndefined();
  });
});

describe('an answer', () => {
  const at = (kind: StationKind) => ({ kind, locale: 'en' as const, timeZone: 'America/Los_Angeles' });
  const attendee = {
    firstName: 'Maya',
    lastInitial: 'R',
    school: 'Lincoln High School',
    grade: '10' as const,
  };
  const verdict = (result: Omit<Extract<Showing, { kind: 'verdict' }>['result'], 'id'>): Showing => ({
    kind: 'verdict',
    id: 'one',
    result: { id: 'one', ...result },
  });

  test('at a door names the person, the school and the grade', () => {
    expect(answerOf(verdict({ verdict: 'welcome', attendee }), texts.en, at('door'))).toEqual({
      icon: 'check',
      title: 'Welcome',
      name: 'Maya R.',
      school: 'Lincoln High School',
      grade: '10th grade',
    });
  });
  test('at a booth names the person by the first name', () => {
    const answer = answerOf(
      verdict({ verdict: 'welcome', attendee: { firstName: 'Maya' } }),
      texts.en,
      at('booth'),
    );
    expect(answer).toEqual({ icon: 'check', title: 'Visit saved', name: 'Maya' });
  });
  test('to a badge that is in says when and where, in the event’s time zone', () => {
    const since = { at: '2027-03-04T17:04:00.000Z', station: 'North door' };
    const answer = answerOf(verdict({ verdict: 'already-in', attendee, since }), texts.en, at('door'));
    expect(answer?.since).toMatch(/9:04\sAM.*North door/);
  });
  test.each([
    ['welcome', 'good'],
    ['already-in', 'caution'],
    ['waitlisted', 'caution'],
    ['not-open', 'caution'],
    ['cancelled', 'stop'],
    ['replaced', 'stop'],
    ['other-event', 'stop'],
    ['unknown-badge', 'stop'],
  ] as const)('%s has the tone "%s"', (kind, tone) => expect(toneOf(verdict({ verdict: kind }))).toBe(tone));
  test.each(verdicts.filter((kind) => kind !== 'welcome'))(
    '%s says what to do, in every language',
    (kind) => {
      for (const language of Object.values(texts)) {
        const answer = answerOf(verdict({ verdict: kind }), language, at('door'));
        expect(answer?.title.length).toBeGreaterThan(3);
        expect(answer?.help?.length).toBeGreaterThan(20);
      }
    },
  );
  test('without a network is neither yes nor no', () => {
    expect(toneOf({ kind: 'saved', id: 'one' })).toBe('saved');
    expect(answerOf({ kind: 'saved', id: 'one' }, texts.en, at('door'))?.title).toBe(
      'Saved. Waiting for network',
    );
  });
  test('to anything else is that it is no badge', () => {
    expect(answerOf({ kind: 'not-badge', turn: 1 }, texts.en, at('door'))?.title).toBe(
      'This is not a Turnout badge',
    );
  });
});

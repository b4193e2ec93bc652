import { describe, expect, test } from 'vitest';
import { entryOutcomes, type StationKind, verdicts } from '#domain/vocabulary.ts';
import { answerOf } from '#web/scan/answerOf.ts';
import type { Answer, AnswerVerdict } from '#web/scan/engine/stationEngine.ts';
import {
  afterAnswer,
  afterTime,
  badgeShown,
  dismissed,
  nextChange,
  ready,
  type Showing,
} from '#web/scan/showing.ts';
import { stationTexts as texts } from '#web/scan/stationTexts.ts';
import { taskOf } from '#web/scan/task.ts';
import { toneOf } from '#web/scan/tone.ts';

const attendee = {
  firstName: 'Maya',
  lastInitial: 'R',
  school: 'Lincoln High School',
  grade: '10' as const,
};
const badge = 'ABCDEFGH23456789JKMNPQRSTR';
const an = (verdict: AnswerVerdict, more: Partial<Answer> = {}): Answer => ({
  entry: 'one',
  text: badge,
  verdict,
  by: 'phone',
  ...more,
});
const minute = 60_000;

/** The screen after answers that came at these times. */
function shown(...answers: [at: number, answer: Answer][]): Showing {
  return answers.reduce<Showing>(
    (showing, [at, answer]) => afterAnswer(afterTime(showing, at), answer, at),
    ready,
  );
}

describe('what the screen shows', () => {
  const welcome = an('welcome', { attendee, undoableUntil: minute });

  test('is the phone’s own answer, and then the server’s to the same entry', () => {
    const confirmed = shown([0, welcome], [200, { ...welcome, by: 'server' }]);
    expect(confirmed.shown?.answer.by).toBe('server');
  });
  test('is the next person’s at once', () => {
    const next = shown([0, welcome], [300, an('cancelled', { entry: 'two' })]);
    expect([next.shown?.answer.entry, next.undoable]).toEqual(['two', undefined]);
  });
  test('is never the server’s answer to an earlier entry', () => {
    const next = shown([0, welcome], [300, an('welcome', { entry: 'two' })]);
    expect(afterAnswer(next, an('cancelled', { by: 'server' }), 400).shown).toBe(next.shown);
    expect(afterAnswer(ready, an('cancelled', { by: 'server' }), 400).shown).toBeUndefined();
  });
  test('names nobody after ten seconds, confirmed or not', () => {
    const confirmed = shown([0, welcome], [9_000, { ...welcome, by: 'server' }]);
    expect(nextChange(confirmed)).toBe(10_000);
    const after = afterTime(confirmed, 10_000);
    expect(after.shown).toBeUndefined();
    expect(JSON.stringify(after)).not.toContain('Maya');
  });
  test('leaves a correction its own ten seconds', () => {
    const corrected = shown([0, welcome], [9_000, an('replaced', { by: 'server' })]);
    expect(corrected.shown?.until).toBe(19_000);
  });
  test('keeps the phone’s name where the server names nobody', () => {
    expect(shown([0, welcome], [200, an('welcome', { by: 'server' })]).shown?.answer.attendee).toBe(attendee);
    const another = shown([0, welcome], [200, an('other-event', { by: 'server' })]);
    expect(another.shown?.answer.attendee).toBeUndefined();
  });
  test('is gone at once when the phone is put away', () => {
    expect(JSON.stringify(dismissed(shown([0, welcome])))).not.toContain('Maya');
  });

  test('is heard once, and again only if the server’s tone is another', () => {
    const first = shown([0, welcome]);
    expect(first.heard).not.toBe(ready.heard);
    const confirmed = afterAnswer(first, { ...welcome, by: 'server' }, 200);
    expect(confirmed.heard).toBe(first.heard);
    expect(afterAnswer(first, an('cancelled', { by: 'server' }), 200).heard).not.toBe(first.heard);
    expect(shown([0, welcome], [300, { ...welcome, entry: 'two' }]).heard).not.toBe(first.heard);
  });
  test('is silent while the server is asked', () => {
    const asked = shown([0, an('checking')]);
    expect(asked.heard).toBe(ready.heard);
    expect(afterAnswer(asked, an('welcome', { by: 'server' }), 300).heard).not.toBe(ready.heard);
  });

  test('of an entry that waited for the server doesn’t take the place of the badge read since, nor what is taken back', () => {
    const late = shown(
      [0, an('checking')],
      [1_000, { ...welcome, entry: 'two' }],
      [3_000, an('unverified', { undoableUntil: minute })],
    );
    expect(late.shown?.answer.entry).toBe('two');
    expect(late.undoable?.entry).toBe('two');
  });

  test('can be taken back for a minute, long after the name has left', () => {
    const later = afterTime(shown([0, welcome]), 30_000);
    expect(later.undoable).toMatchObject({ entry: 'one', text: badge });
    expect(nextChange(later)).toBe(minute);
    expect(afterTime(later, minute).undoable).toBeUndefined();
  });
  test.each(['cancelled', 'replaced', 'unknown-badge', 'blank-badge', 'already-in'] as const)(
    'has nothing to take back at %s',
    (verdict) => expect(shown([0, an(verdict, { undoableUntil: minute })]).undoable).toBeUndefined(),
  );

  test('never forgets a walk-in who needs another badge, though the screen has gone on', () => {
    const taken = an('badge-taken', { by: 'server', badge, attendee });
    const late = shown(
      [0, an('admitted', { attendee })],
      [100, an('welcome', { entry: 'two' })],
      [5_000, taken],
    );
    expect(late.shown?.answer.entry).toBe('two');
    expect(late.needBadge).toMatchObject([{ entry: 'one', badge }]);
    expect(JSON.stringify(late.needBadge)).not.toContain('Maya');
    expect(badgeShown(late, 'one').needBadge).toEqual([]);
  });
});

describe('an answer', () => {
  const at = (kind: StationKind, online = true) => ({
    kind,
    locale: 'en' as const,
    timeZone: 'America/Los_Angeles',
    online,
  });

  test('at a door names the person, the school and the grade', () => {
    expect(answerOf(an('welcome', { attendee }), texts.en, at('door'))).toEqual({
      icon: 'check',
      title: 'Welcome',
      name: 'Maya R.',
      school: 'Lincoln High School',
      grade: '10th grade',
    });
  });
  test('at a booth names the person by the first name', () => {
    const words = answerOf(an('welcome', { attendee: { firstName: 'Maya' } }), texts.en, at('booth'));
    expect(words).toEqual({ icon: 'check', title: 'Visit saved', name: 'Maya' });
  });
  test('to a badge that is in says when and where, in the event’s time zone', () => {
    const since = { at: '2027-03-04T17:04:00.000Z', station: 'North door' };
    const words = answerOf(an('already-in', { attendee, since }), texts.en, at('door'));
    expect(words.since).toMatch(/9:04\sAM.*North door/);
  });
  test('to a class says how many are in, and how many are none of it any more', () => {
    const group = { school: 'Lincoln High School', came: 23, unknown: 1 };
    expect(answerOf(an('group-in', { group }), texts.en, at('door'))).toMatchObject({
      title: 'Class checked in',
      name: '23 students are in',
      school: 'Lincoln High School',
      help: '1 of them is not in this class any more.',
    });
  });
  test('to a walk-in beyond the places there are is a question', () => {
    const beyond = an('admitted', { attendee, overCapacity: true });
    expect(answerOf(beyond, texts.en, at('door')).title).toBe('The event is full. Let in anyway?');
    expect([toneOf(beyond), toneOf(an('admitted'))]).toEqual(['caution', 'good']);
  });
  test('to a walk-in without a network says what the phone can’t know', () => {
    expect(answerOf(an('admitted'), texts.en, at('door', false)).help).toContain('You decide');
    expect(answerOf(an('admitted'), texts.en, at('door')).help).toBeUndefined();
  });

  test.each([
    ['welcome', 'good'],
    ['admitted', 'good'],
    ['group-in', 'good'],
    ['already-in', 'caution'],
    ['waitlisted', 'caution'],
    ['not-open', 'caution'],
    ['badge-taken', 'caution'],
    ['cancelled', 'stop'],
    ['replaced', 'stop'],
    ['other-event', 'stop'],
    ['unknown-badge', 'stop'],
    ['turned-away', 'stop'],
    ['refused', 'stop'],
    ['unverified', 'saved'],
    ['undone', 'neutral'],
    ['not-badge', 'neutral'],
    ['checking', 'calm'],
  ] as const)('%s has the tone "%s"', (verdict, tone) => expect(toneOf(an(verdict))).toBe(tone));

  const own = ['unverified', 'turned-away', 'checking', 'not-badge', 'station-link', 'refused'] as const;
  const brief: AnswerVerdict[] = ['welcome', 'admitted', 'group-in'];
  test.each([...verdicts, ...entryOutcomes, ...own].filter((verdict) => !brief.includes(verdict)))(
    '%s says what it means and what to do, in every language',
    (verdict) => {
      const titles = Object.values(texts).map((language) => {
        const { title, help } = answerOf(an(verdict), language, at('door'));
        expect(title.length).toBeGreaterThan(3);
        expect(help?.length).toBeGreaterThan(15);
        return title;
      });
      expect(new Set(titles).size).toBe(titles.length);
    },
  );
  test.each(['unverified', 'turned-away'] as const)('%s says that nothing was checked', (verdict) => {
    expect(answerOf(an(verdict), texts.en, at('door', false)).title).toBe('Not checked: no network');
  });
});

describe('a supervisor’s reading', () => {
  test.each([
    [an('blank-badge'), { kind: 'walk-in', blank: badge }],
    [an('group-code'), { kind: 'class', code: badge }],
    [an('badge-taken', { badge: 'NEW' }), { kind: 'new-badge', answer: an('badge-taken', { badge: 'NEW' }) }],
    [an('badge-taken'), undefined],
    [an('welcome'), undefined],
  ])('of %o begins %o', (answer, task) => expect(taskOf(answer)).toEqual(task));
});

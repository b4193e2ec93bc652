import { badgeTextIn } from '#domain/badge.ts';
import { undoMs } from '#domain/checkin.ts';
import { showsMore } from '#domain/doorMap.ts';
import { attendeeIn, decide } from './decide.ts';
import { membersOf } from './doorMap.ts';
import type { Enrolment } from './enrolment.ts';
import type { EntryResult } from './entryQueue.ts';
import { joinGroupAnswers } from './groupAnswers.ts';
import { isStationLink } from './isStationLink.ts';
import { type Made, MadeEntries } from './madeEntries.ts';
import { newEntryId } from './newEntryId.ts';
import type { EntryParts } from './sealEntry.ts';
import { type StationAtWork, workAtStation } from './stationAtWork.ts';
import type { Answer, AnswerVerdict, Attendee, StationEngine } from './stationEngine.ts';
import type { Surroundings } from './surroundings.ts';

type Answering = Pick<
  StationEngine,
  'onAnswer' | 'read' | 'undo' | 'admit' | 'openGroup' | 'checkInGroup' | 'checkInPerson'
>;

/** How long the server may take over what this phone can't tell, before it is as without a network. */
const checkingMs = 3_000;

/** The contract's limit for one entry of a class. */
const largestGroup = 50;

/** How long an entry can be taken back by who still sees it; longer than a steward may. */
const rememberedMs = 10 * undoMs;

/** After these there is nothing to take back. */
const lasting: AnswerVerdict[] = [
  'already-in',
  'not-open',
  'unknown-badge',
  'other-event',
  'replaced',
  'blank-badge',
  'group-code',
  'undone',
  'too-late',
  'not-allowed',
  'unreadable',
  'refused',
];

/** What is said of each entry: by the phone at once, then by the server under the same id. */
export async function answerAtStation(
  enrolled: Enrolment,
  around: Surroundings,
): Promise<Answering & { work: StationAtWork }> {
  const { clocks, after } = around;
  const listeners = new Set<(answer: Answer) => void>();
  const made = new MadeEntries();
  const groups = joinGroupAnswers();
  /** Entries the server is asked about, and what the phone says if that takes too long. */
  const checking = new Map<string, () => void>();
  const work = await workAtStation(enrolled, around, { answered, unreached: (id) => checking.get(id)?.() });
  const { held } = work;
  await work.begin();

  function show(answer: Answer): Answer {
    for (const listener of listeners) listener(answer);
    return answer;
  }

  /** Says something of what is no entry. */
  function say(text: string, verdict: AnswerVerdict): Answer {
    return show({ entry: newEntryId(), text, verdict, by: 'phone' });
  }

  function make(parts: EntryParts[], about: Pick<Made, 'kind' | 'text' | 'tags'>, count: number): Made {
    const at = clocks.now();
    const entries = parts.map((one) => ({ id: newEntryId(), at: new Date(at).toISOString(), parts: one }));
    made.forgetBefore(at - rememberedMs);
    const remembered = made.add({ ...about, at, entries: entries.map(({ id }) => id) });
    work.accept(entries, count);
    return remembered;
  }

  function answerTo({ entries, text, at, kind }: Made, said: Omit<Answer, 'entry' | 'text'>): Answer {
    const [entry = ''] = entries;
    const lasts = kind === 'person' || kind === 'undo' || lasting.includes(said.verdict);
    return show({ entry, text, ...(!lasts && { undoableUntil: at + undoMs }), ...said });
  }

  function letIn({ tags, entries: [entry = ''], at }: Made): void {
    if (work.state().station.kind === 'door') held.letIn(tags, entry, at);
  }

  /** The phone's own answer where it has one. Else the server is asked, and `otherwise` is said without it. */
  function firstAnswer(
    one: Made,
    said: { verdict: AnswerVerdict; attendee?: Attendee | undefined; since?: Answer['since'] },
    otherwise: AnswerVerdict,
  ): Answer {
    const settle = (verdict: AnswerVerdict) => {
      if (verdict === 'welcome' || verdict === 'unverified') letIn(one);
      return answerTo(one, { ...said, verdict, by: 'phone' });
    };
    if (said.verdict !== 'checking') return settle(said.verdict);
    const [entry = ''] = one.entries;
    const callOff = after(checkingMs, () => checking.get(entry)?.());
    checking.set(entry, () => {
      checking.delete(entry);
      callOff();
      settle(otherwise);
    });
    return settle('checking');
  }

  function answered(result: EntryResult | { id: string; verdict: 'refused' }): void {
    checking.delete(result.id);
    const one = made.of(result.id);
    if (one?.kind === 'undo') {
      undoAnswered(one, result);
      return;
    }
    learn(one, result);
    const whole = one && groups.add(one, result);
    if (!one || !whole) return;
    const { id: _, ...said } = whole;
    answerTo(one, { ...said, by: 'server' });
  }

  /** What the phone knows better now; also of entries that this page doesn't remember. */
  function learn(one: Made | undefined, result: EntryResult | { id: string; verdict: 'refused' }): void {
    const { verdict } = result;
    if (verdict === 'welcome') {
      if (one && !one.takenBack) letIn(one);
    } else if (verdict === 'already-in') {
      held.cameLater(result.id);
    } else if (verdict !== 'admitted' && verdict !== 'group-in' && verdict !== 'badge-taken') {
      held.takeOut(result.id);
    }
    const [tag, ...more] = one?.tags ?? [];
    if (verdict === 'already-in' && 'since' in result && result.since && tag && !more.length) {
      held.told(tag, result.since);
    }
  }

  function undoAnswered(one: Made, { id, verdict }: { id: string; verdict: AnswerVerdict }): void {
    const [first] = one.entries;
    if (verdict !== 'undone' && one.undoes) letIn(one.undoes);
    if (id === first) answerTo(one, { verdict, by: 'server' });
  }

  return {
    work,

    onAnswer(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    async read(text) {
      const badge = badgeTextIn(text);
      if (badge === null) return say(text, isStationLink(text) ? 'station-link' : 'not-badge');
      if (work.state().closed) return say(badge, 'refused');
      const { tag, row, group } = await held.lookUp(badge);
      if (group) return say(badge, 'group-code');
      const { station, event, online } = work.state();
      const since = tag === undefined ? undefined : held.since(tag);
      const known = {
        ...{ row, since, open: held.isOpen(), station: station.kind, admitsUnknown: event.admitsUnknown },
      };
      const one = make([{ badge }], { kind: 'reading', text: badge, tags: tag ? [tag] : [] }, 1);
      const verdict = decide({ ...known, online });
      const attendee = attendeeIn(row);
      return firstAnswer(
        one,
        { verdict, attendee, ...(verdict === 'already-in' && { since }) },
        decide({ ...known, online: false }),
      );
    },

    async undo(answer, scan) {
      const now = clocks.now();
      const one = made.of(answer.entry);
      const at = new Date(one?.at ?? now).toISOString();
      const isSteward = work.state().role === 'steward';
      if (isSteward && scan !== undefined) return say(answer.text, 'not-allowed');
      if (isSteward && now - (one?.at ?? 0) > undoMs) return say(answer.text, 'too-late');
      const taken = scan === undefined ? (one?.entries ?? [answer.entry]) : [scan];
      const parts = taken.map((entry) => ({
        undoes: { badge: answer.text, scan: entry, at: scan === undefined ? at : (answer.since?.at ?? at) },
      }));
      if (scan === undefined) {
        if (one) one.takenBack = true;
        for (const entry of taken) held.takeOut(entry);
      } else {
        for (const tag of one?.tags ?? []) held.told(tag, undefined);
      }
      const undo = make(parts, { kind: 'undo', text: answer.text, tags: one?.tags ?? [] }, 0);
      if (scan === undefined) undo.undoes = one;
      return answerTo(undo, { verdict: 'undone', by: 'phone' });
    },

    async admit(blank, { firstName, lastName, school, grade, attested }) {
      const badge = badgeTextIn(blank) ?? blank;
      const { tag } = await held.lookUp(badge);
      const walkIn = { badge, firstName, lastName, school, grade, attested };
      const one = make([{ walkIn }], { kind: 'walk-in', text: badge, tags: tag ? [tag] : [] }, 1);
      letIn(one);
      const lastInitial = [...lastName.trim()][0]?.toUpperCase();
      const shown = showsMore(work.state().station.kind);
      const attendee = { firstName, ...(shown && { lastInitial, school, grade }) };
      return answerTo(one, { verdict: 'admitted', attendee, by: 'phone' });
    },

    async openGroup(code) {
      const badge = badgeTextIn(code);
      const group = badge && (await held.lookUp(badge)).group;
      if (!badge || !group) return null;
      const people = await Promise.all(
        membersOf(group).map(async (keys) => {
          const row = await held.row(keys);
          const isIn = held.since(keys.tag) !== undefined;
          return { tag: keys.tag, row: row?.kind === 'blank' ? undefined : row, isIn };
        }),
      );
      return { code: badge, school: group.school, grade: group.grade, people };
    },

    async checkInGroup(code, present) {
      const badge = badgeTextIn(code) ?? code;
      const { group } = await held.lookUp(badge);
      const parts: EntryParts[] = [];
      for (let from = 0; from < present.length; from += largestGroup) {
        parts.push({ group: { code: badge, present: present.slice(from, from + largestGroup) } });
      }
      const one = make(parts, { kind: 'group', text: badge, tags: present }, present.length);
      letIn(one);
      const came = { school: group?.school ?? '', came: present.length, unknown: 0 };
      return answerTo(one, { verdict: 'group-in', group: came, by: 'phone' });
    },

    async checkInPerson(person, shown) {
      const one = make([{ person }], { kind: 'person', text: '', tags: [] }, 1);
      const verdict = work.state().online ? 'checking' : 'unverified';
      return firstAnswer(one, { verdict, attendee: shown }, 'unverified');
    },
  };
}

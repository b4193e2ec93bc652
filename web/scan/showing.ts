import type { Answer, AnswerVerdict } from './engine/stationEngine.ts';
import { toneOf } from './tone.ts';

/** What stands on the screen about the latest entry. Times in milliseconds since 1970, by this phone's clock. */
export interface Showing {
  /** The answer that is shown, and until when. */
  shown: { answer: Answer; until: number } | undefined;
  /** The latest entry of this phone that may still be taken back, without anything about the person. */
  undoable: Answer | undefined;
  /** Walk-ins whose blank badge was another's, for whom the new one has not been looked at yet. */
  needBadge: Answer[];
  /** Differs whenever an answer is to be heard. */
  heard: string;
  /** The latest entries that were answered, whatever stands there now. */
  known: readonly string[];
}

export const ready: Showing = { shown: undefined, undoable: undefined, needBadge: [], heard: '', known: [] };

/** How many entries are remembered: more than wait for an answer at once. */
const knownKept = 50;

/** How long an answer stays: names leave the screen after ten seconds. */
export const shownMs = 10_000;

/**
 * A new entry's answer takes the place of the one before; a later answer to an entry that is gone, be it the server's or
 * the phone's own after it waited for the server, changes nothing, except that a walk-in who needs another badge is never forgotten. A correction gets ten seconds of its own, a mere
 * confirmation does not.
 */
export function afterAnswer(showing: Showing, answer: Answer, now: number): Showing {
  const current = showing.shown?.answer;
  const again = current?.entry === answer.entry;
  const isGone = !again && (answer.by === 'server' || showing.known.includes(answer.entry));
  const known = [...showing.known.filter((entry) => entry !== answer.entry), answer.entry].slice(-knownKept);
  const next = { ...showing, known, needBadge: withNeedBadge(showing.needBadge, answer) };
  if (isGone) {
    return showing.undoable?.entry === answer.entry ? { ...next, undoable: undoableOf(answer, now) } : next;
  }
  const sameTone = again && toneOf(current) === toneOf(answer);
  // The server names nobody for what was sealed: the phone's own name stays for what is left of its ten seconds
  const sameWords = sameTone && current.verdict === answer.verdict;
  const until = sameWords && showing.shown ? showing.shown.until : now + shownMs;
  return {
    ...next,
    shown: {
      answer: sameWords ? { ...answer, attendee: answer.attendee ?? current.attendee } : answer,
      until,
    },
    undoable: undoableOf(answer, now),
    heard: sameTone || toneOf(answer) === 'calm' ? showing.heard : `${answer.entry} ${toneOf(answer)} ${now}`,
  };
}

/** What time does: answers leave, and so does the chance to take them back. */
export function afterTime(showing: Showing, now: number): Showing {
  const shown = showing.shown && showing.shown.until > now ? showing.shown : undefined;
  const undoable = showing.undoable && undoableOf(showing.undoable, now);
  if (shown === showing.shown && Boolean(undoable) === Boolean(showing.undoable)) return showing;
  return { ...showing, shown, undoable };
}

/** When the screen changes next by itself; undefined while nothing is due. */
export function nextChange({ shown, undoable }: Showing): number | undefined {
  const due = [shown?.until, undoable?.undoableUntil].filter((time) => time !== undefined);
  return due.length ? Math.min(...due) : undefined;
}

/** Takes the answer off the screen at once. */
export function dismissed(showing: Showing): Showing {
  return { ...showing, shown: undefined };
}

/** The new badge of a walk-in was looked at. */
export function badgeShown(showing: Showing, entry: string): Showing {
  return { ...showing, needBadge: showing.needBadge.filter((each) => each.entry !== entry) };
}

/** What let somebody in, or counted them: all else leaves nothing to take back. */
const takesEffect: AnswerVerdict[] = [
  'welcome',
  'waitlisted',
  'unverified',
  'admitted',
  'badge-taken',
  'group-in',
];

function undoableOf(answer: Answer, now: number): Answer | undefined {
  if (answer.undoableUntil === undefined || answer.undoableUntil <= now) return undefined;
  if (!takesEffect.includes(answer.verdict)) return undefined;
  const { attendee: _, since: __, ...nameless } = answer;
  return nameless;
}

function withNeedBadge(needBadge: Answer[], answer: Answer): Answer[] {
  if (answer.verdict !== 'badge-taken' || !answer.badge) return needBadge;
  const { attendee: _, ...nameless } = answer;
  return [...needBadge.filter(({ entry }) => entry !== answer.entry), nameless];
}

import type { Locale, StationKind, Verdict } from '#domain/vocabulary.ts';
import { type Clock, eventDay, eventHour } from '#web/shared/eventTime.ts';
import type { IconName } from './Icon.tsx';
import type { ScanResult } from './scan.ts';
import type { Showing } from './showing.ts';
import type { ScanTexts } from './texts.en.ts';

/** An answer in words: what the volunteer reads, top to bottom. */
export interface Answer {
  icon: IconName;
  title: string;
  name?: string;
  school?: string;
  grade?: string;
  /** When and where the badge came in. */
  since?: string;
  help?: string;
}

interface At {
  kind: StationKind;
  locale: Locale;
  timeZone: string;
}

const icons: Record<Verdict, IconName> = {
  welcome: 'check',
  'already-in': 'return',
  waitlisted: 'wait',
  'not-open': 'wait',
  cancelled: 'stop',
  replaced: 'stop',
  'other-event': 'stop',
  'unknown-badge': 'unknown',
};

/** Undefined while there is nothing to say about a badge. */
export function answerOf(showing: Showing, texts: ScanTexts, at: At): Answer | undefined {
  const { answer } = texts;
  switch (showing.kind) {
    case 'ready':
    case 'checking':
      return undefined;
    case 'saved':
      return { icon: 'cloud', title: answer.saved, help: answer.savedHelp };
    case 'refused':
      return { icon: 'stop', ...answer.refused };
    case 'not-badge':
      return { icon: 'code', ...answer.notBadge };
    case 'verdict':
      return {
        icon: icons[showing.result.verdict],
        ...person(showing.result, texts),
        ...words(showing.result, texts, at),
      };
  }
}

function person({ attendee }: ScanResult, { grades }: ScanTexts): Pick<Answer, 'name' | 'school' | 'grade'> {
  if (!attendee) return {};
  const { firstName, lastInitial, school, grade } = attendee;
  return {
    name: lastInitial ? `${firstName} ${lastInitial}.` : firstName,
    ...(school && { school }),
    ...(grade && { grade: grades[grade] }),
  };
}

function words(result: ScanResult, { answer }: ScanTexts, at: At): Pick<Answer, 'title' | 'since' | 'help'> {
  if (result.verdict === 'welcome') return { title: answer.welcome[at.kind] };
  if (result.verdict !== 'already-in') return answer.verdicts[result.verdict];
  return {
    title: answer.alreadyIn[at.kind],
    ...(result.since && { since: answer.since(moment(result.since.at, at), result.since.station) }),
    help: answer.alreadyHelp,
  };
}

/** The hour alone on the day itself, which is nearly always. */
function moment(instant: string, clock: Clock): string {
  const day = eventDay(instant, clock);
  const today = eventDay(new Date().toISOString(), clock);
  const hour = eventHour(instant, clock);
  return day === today ? hour : `${hour} (${day})`;
}

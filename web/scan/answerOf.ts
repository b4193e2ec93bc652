import { plural } from '#domain/plural.ts';
import type { Locale, StationKind } from '#domain/vocabulary.ts';
import { type Clock, eventDay, eventHour } from '#web/shared/eventTime.ts';
import type { Answer, AnswerVerdict } from './engine/stationEngine.ts';
import type { IconName } from './Icon.tsx';
import type { StationTexts } from './stationTexts.en.ts';

/** An answer in words: what the volunteer reads, top to bottom. */
export interface AnswerWords {
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
  online: boolean;
}

const icons: Record<AnswerVerdict, IconName> = {
  welcome: 'check',
  admitted: 'check',
  'group-in': 'check',
  'already-in': 'return',
  waitlisted: 'wait',
  'not-open': 'wait',
  'too-late': 'wait',
  checking: 'wait',
  cancelled: 'stop',
  replaced: 'stop',
  'other-event': 'stop',
  'not-allowed': 'stop',
  unreadable: 'stop',
  refused: 'stop',
  'turned-away': 'stop',
  'unknown-badge': 'unknown',
  unverified: 'cloud',
  'badge-taken': 'code',
  'blank-badge': 'code',
  'group-code': 'code',
  'not-badge': 'code',
  'station-link': 'code',
  undone: 'undo',
};

export function answerOf(answer: Answer, texts: StationTexts, at: At): AnswerWords {
  return { icon: icons[answer.verdict], ...person(answer, texts), ...words(answer, texts, at) };
}

function person(
  { attendee }: Answer,
  { grades }: StationTexts,
): Pick<AnswerWords, 'name' | 'school' | 'grade'> {
  if (!attendee) return {};
  const { firstName, lastInitial, school, grade } = attendee;
  return {
    name: lastInitial ? `${firstName} ${lastInitial.replace(/\.$/, '')}.` : firstName,
    ...(school && { school }),
    ...(grade && { grade: grades[grade] }),
  };
}

type Words = Pick<AnswerWords, 'title' | 'name' | 'school' | 'since' | 'help'>;

function words(answer: Answer, { answer: texts }: StationTexts, at: At): Words {
  switch (answer.verdict) {
    case 'welcome':
      return { title: texts.welcome[at.kind] };
    case 'already-in':
      return {
        title: texts.alreadyIn[at.kind],
        ...(answer.since && { since: texts.since(moment(answer.since.at, at), answer.since.station) }),
        help: texts.alreadyHelp,
      };
    case 'admitted':
      if (answer.overCapacity) return { title: texts.overCapacity.title, help: texts.overCapacity.help };
      return { title: texts.admitted, ...(!at.online && { help: texts.admittedOffline }) };
    case 'group-in':
      return { title: texts.groupIn, ...(answer.group && groupWords(answer.group, texts, at)) };
    case 'checking':
      return { title: texts.checking, help: texts.checkingHelp };
    case 'unverified':
      return texts.unverified;
    case 'turned-away':
      return texts.turnedAway;
    case 'not-badge':
      return texts.notBadge;
    case 'station-link':
      return { title: texts.stationLink.title, help: texts.stationLink.help };
    case 'refused':
      return texts.refused;
    case 'undone':
    case 'too-late':
    case 'badge-taken':
    case 'not-allowed':
    case 'unreadable':
      return texts.outcomes[answer.verdict];
    default:
      return texts.verdicts[answer.verdict];
  }
}

function groupWords(
  { school, came, unknown }: NonNullable<Answer['group']>,
  texts: StationTexts['answer'],
  { locale }: At,
): Pick<Words, 'name' | 'school' | 'help'> {
  return {
    name: plural(locale, came, texts.came),
    school,
    ...(unknown > 0 && { help: plural(locale, unknown, texts.unknownInGroup) }),
  };
}

/** The hour alone on the day itself, which is nearly always. */
export function moment(instant: string, clock: Clock): string {
  const day = eventDay(instant, clock);
  const today = eventDay(new Date().toISOString(), clock);
  const hour = eventHour(instant, clock);
  return day === today ? hour : `${hour} (${day})`;
}

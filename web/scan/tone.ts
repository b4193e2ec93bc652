import type { Answer, AnswerVerdict } from './engine/stationEngine.ts';

/** What the answer looks and sounds like, from across a table. */
export type Tone = 'calm' | 'good' | 'caution' | 'stop' | 'saved' | 'neutral';

const tones: Record<AnswerVerdict, Tone> = {
  welcome: 'good',
  admitted: 'good',
  'group-in': 'good',
  'already-in': 'caution',
  waitlisted: 'caution',
  'not-open': 'caution',
  'badge-taken': 'caution',
  'too-late': 'caution',
  cancelled: 'stop',
  replaced: 'stop',
  'other-event': 'stop',
  'unknown-badge': 'stop',
  'turned-away': 'stop',
  'not-allowed': 'stop',
  unreadable: 'stop',
  refused: 'stop',
  unverified: 'saved',
  undone: 'neutral',
  'blank-badge': 'neutral',
  'group-code': 'neutral',
  'not-badge': 'neutral',
  'station-link': 'neutral',
  checking: 'calm',
};

/** Beyond capacity a walk-in is a question, and not yet a yes. */
export function toneOf(answer: Pick<Answer, 'verdict' | 'overCapacity'> | undefined): Tone {
  if (!answer) return 'calm';
  return answer.verdict === 'admitted' && answer.overCapacity ? 'caution' : tones[answer.verdict];
}

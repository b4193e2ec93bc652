import type { Verdict } from '#domain/vocabulary.ts';
import type { Showing } from './showing.ts';

/** What the answer looks and sounds like, from across a table. */
export type Tone = 'calm' | 'good' | 'caution' | 'stop' | 'saved' | 'neutral';

const verdictTones: Record<Verdict, Tone> = {
  welcome: 'good',
  'already-in': 'caution',
  waitlisted: 'caution',
  'not-open': 'caution',
  cancelled: 'stop',
  replaced: 'stop',
  'other-event': 'stop',
  'unknown-badge': 'stop',
};

export function toneOf(showing: Showing): Tone {
  switch (showing.kind) {
    case 'ready':
    case 'checking':
      return 'calm';
    case 'saved':
      return 'saved';
    case 'verdict':
      return verdictTones[showing.result.verdict];
    case 'refused':
      return 'stop';
    case 'not-badge':
      return 'neutral';
  }
}

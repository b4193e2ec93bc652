import type { EventPhase } from './eventPhase.ts';
import { phaseTexts } from './eventPhase.ts';

const looks: Record<EventPhase, string> = {
  draft: 'tag warn',
  open: 'tag accent',
  on: 'tag solid',
  over: 'tag',
  cancelled: 'tag bad',
};

export function PhaseTag({ phase }: { phase: EventPhase }) {
  return <span class={looks[phase]}>{phaseTexts[phase]}</span>;
}

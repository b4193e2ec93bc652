import type { Asked } from '#web/shared/useReply.ts';
import type { Texts } from './texts/en.ts';

export type Trouble = Extract<Asked<never>, { state: 'refused' | 'lost' }>;

/** Why something could not be done, as a sentence. */
export function troubleText(trouble: Trouble, texts: Texts): string {
  if (trouble.state === 'refused') return texts.refusals[trouble.refusal.refusal];
  return trouble.offline ? texts.offline : texts.troubled;
}

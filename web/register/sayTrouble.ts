import type { Asked } from '#web/shared/useReply.ts';
import { laterWords } from './loadWords.ts';
import type { Speaking } from './Speech.tsx';

type Trouble = Exclude<Asked<unknown>, { state: 'waiting' | 'answered' }>;

/** Why something was not done, in the student's language. */
export async function sayTrouble(trouble: Trouble, { locale, texts }: Speaking): Promise<string> {
  if (trouble.state === 'lost') return trouble.offline ? texts.offline : texts.troubled;
  return laterWords.load(locale).then(
    ({ refusals }) => refusals[trouble.refusal.refusal],
    () => texts.troubled,
  );
}

import type { Answer } from '#contract/contract.ts';

/** What every part of the editor gets: the event as last read, and who hears of a newer one. */
export interface EditProps {
  event: Answer<'readEvent'>;
  onEvent: (event: Answer<'readEvent'>) => void;
}

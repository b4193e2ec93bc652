import type { RefusalCode } from '#domain/refusals.ts';

/** What stands in the way of any change of a class. */
export const changeable = [
  'event-cancelled',
  'event-over',
  'group-cancelled',
  'group-closed',
  'changed-meanwhile',
  'try-again',
] as const satisfies RefusalCode[];

import type { FieldFault } from '#domain/refusals.ts';

/** The fault of the field at `path`, or of anything below it (`questions.0.options.2.en`). */
export function faultAt(faults: readonly FieldFault[], path: string): string | undefined {
  return faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.message;
}

import type { Refusal } from '#domain/refusals.ts';
import type { Enrolment } from './engine/enrolment.ts';

/** Where the volunteer is. */
export type Stage =
  | { kind: 'opening' }
  | { kind: 'join' }
  | { kind: 'enroll'; secret: string; from?: Enrolment }
  | { kind: 'refused'; refusal: Refusal; secret: string }
  | { kind: 'scan'; enrolled: Enrolment }
  | { kind: 'signed-out' };

/** An enrolled phone goes on scanning, also when its own station's link is opened once more. */
export function firstStage(
  secret: string | undefined,
  enrolled: Enrolment | undefined,
  isOwnLink: (enrolled: Enrolment, secret: string) => boolean,
): Stage {
  if (enrolled && (secret === undefined || isOwnLink(enrolled, secret))) return { kind: 'scan', enrolled };
  if (secret === undefined) return { kind: 'join' };
  return { kind: 'enroll', secret, ...(enrolled && { from: enrolled }) };
}

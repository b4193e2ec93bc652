import { newInvitationCode } from '#domain/invitationCode.ts';

/** An invitation code nobody guesses, like `KM3T-9WRA`. */
export function madeUpCode(
  random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes),
): string {
  return newInvitationCode((count) => random(new Uint8Array(count)));
}

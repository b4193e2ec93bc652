import { Unsendable } from './unsendable.ts';

/** `permanent`: this mail can never be sent as it is. `passing`: try again later. */
export type FailureKind = 'permanent' | 'passing';

/** SES's names for a fault of the mail itself or of its address. */
const faultsOfTheMail = ['InvalidParameterValue', 'InvalidParameterCombination', 'ValidationError'];

/**
 * Whether a failed sending is worth repeating. Only a fault of the mail itself ends it: throttling, outages and
 * lost connections pass, and an unverified sender, a paused account or a missing permission are mended by people
 * while the mails wait.
 */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof Unsendable) return 'permanent';
  if (!(error instanceof Error)) return 'passing';
  if (faultsOfTheMail.includes(error.name)) return 'permanent';
  if (error.name === 'MessageRejected') {
    return /not verified|paused|suspended|disabled/i.test(error.message) ? 'passing' : 'permanent';
  }
  return 'passing';
}

import { Unsendable } from './unsendable.ts';

/**
 * `permanent`: this mail can never be sent as it is. `passing`: try again later. `too-fast`: the post was handed more
 * than its rate; `too-many`: more than it carries in a day. Neither is a fault of the mail, and it was not taken.
 */
export type FailureKind = 'permanent' | 'passing' | 'too-fast' | 'too-many';

/** SES's names for a fault of the mail itself or of its address. */
const faultsOfTheMail = ['InvalidParameterValue', 'InvalidParameterCombination', 'ValidationError'];
/** AWS's names for asking too much of it. */
const throttling = [
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'TooManyRequestsException',
  'LimitExceededException',
  'SlowDown',
];

/**
 * Whether a failed sending is worth repeating. Only a fault of the mail itself ends it: throttling, outages and
 * lost connections pass, and an unverified sender, a paused account or a missing permission are mended by people
 * while the mails wait.
 */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof Unsendable) return 'permanent';
  if (!(error instanceof Error)) return 'passing';
  if (throttling.includes(error.name) || statusOf(error) === 429) {
    return /quota/i.test(error.message) ? 'too-many' : 'too-fast';
  }
  if (faultsOfTheMail.includes(error.name)) return 'permanent';
  if (error.name === 'MessageRejected') {
    return /not verified|paused|suspended|disabled/i.test(error.message) ? 'passing' : 'permanent';
  }
  return 'passing';
}

/**
 * Whether the post may have taken the mail although the sending failed: no answer came, or one that says the post
 * itself broke down. A refusal says that it did not.
 */
export function mayBeTaken(error: unknown): boolean {
  if (error instanceof Unsendable) return false;
  const status = statusOf(error);
  return status === undefined ? !neverArrived(error) : status >= 500;
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined;
  const { httpStatusCode } = error.$metadata as { httpStatusCode?: number };
  return httpStatusCode;
}

/** There was nobody to talk to. */
function neverArrived(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
}

import type { OperationId } from '#contract/routes.ts';
import { badgeTextIn } from '#domain/badge.ts';
import { deviceTokenParts } from '#domain/device.ts';
import { sealPointLength } from '#domain/doorMap.ts';
import { registrationIdLength, shortIdLength } from '#domain/ids.ts';
import { linkTarget } from '#domain/links.ts';

/*
 * What a string must look like for an operation to look anything up by it. Written after the contract's own patterns
 * and the lengths of what Turnout makes: whatever else is sent finds nothing, and is tried as a sample only.
 */

type Shape = (text: string) => boolean;

const like =
  (pattern: RegExp): Shape =>
  (text) =>
    pattern.test(text);
const never: Shape = () => false;

/** Of what organizers make, and of registrations and classes. */
const idLengths = [shortIdLength, registrationIdLength];
const choicesTokenLength = 39;
const isBase32 = like(/^[0-9a-hjkmnp-tv-z]+$/i);
const isEmail = like(/^[^@\s]+@[^@\s]+$/);
const isSlug = like(/^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/);
/** Letters, as names are: three at least. */
const isWord = like(/^\p{L}[\p{L}\p{M} '’.-]{2,59}$/u);
/** 128 random bits, as pages and the scanner name their attempts. */
export const isAttempt = like(/^(?:[0-9a-f]{32}|[0-9a-hjkmnp-tv-z]{26})$/);
export const isTag = like(/^[A-Za-z0-9+/]{16}$/);
const isMark = like(/^[A-Za-z0-9+/_-]{8}$/);
const isSealed: Shape = (text) =>
  like(/^[A-Za-z0-9+/]+={0,2}$/)(text) && text.length > (sealPointLength * 4) / 3;
const isBadge: Shape = (text) => badgeTextIn(text) !== null;
const isId: Shape = (text) => isBase32(text) && idLengths.includes(text.length);
const isEntryId = isAttempt;

export const isDeviceToken: Shape = (text) => deviceTokenParts(text) !== null;
/** Of a student, an educator, a station or a supervisor. */
export const isLinkSecret: Shape = (text) =>
  linkTarget('registration', text) !== null || linkTarget('station', text) !== null;
const isSurveyToken: Shape = (text) => linkTarget('survey', text) !== null;
/** An address's hash and a signature, whatever it is for. */
const isChoicesToken: Shape = (text) => isBase32(text) && text.length === choicesTokenLength;
const isCodeOf =
  (length: number): Shape =>
  (text) =>
    isBase32(text.replaceAll('-', '')) && text.replaceAll('-', '').length === length;

/** Which strings an operation may find something by, in its request. */
const shapes: Partial<Record<OperationId, Shape>> = {
  getEvent: isSlug,
  getEventPage: isSlug,
  registerStudent: (text) => isAttempt(text) || isEmail(text),
  postEventPage: isAttempt,
  registerGroup: isAttempt,
  askForLink: isEmail,
  requestSignIn: isEmail,
  openSlip: isCodeOf(12),
  openSurvey: isSurveyToken,
  answerSurvey: isSurveyToken,
  getMailChoices: isChoicesToken,
  changeMailChoices: isChoicesToken,
  showUnsubscribe: isChoicesToken,
  unsubscribe: isChoicesToken,
  openSession: (text) => isBase32(text) && [26, 52].includes(text.length),
  enrollDevice: isLinkSecret,
  syncDevice: isMark,
  resolveCode: isCodeOf(8),
  searchAttendees: isWord,
};

export function fits(operation: OperationId, text: string): boolean {
  return (shapes[operation] ?? never)(text);
}

/** Which strings each thing that an entry holds may be. */
const shapesOfParts: Record<string, Shape> = {
  badge: isBadge,
  undoes: isEntryId,
  group: isBadge,
  person: isId,
  sealed: isSealed,
  walkIn: isBadge,
};

export function fitsEntry(text: string, parts: object): boolean {
  return Object.keys(parts).some((part) => shapesOfParts[part]?.(text));
}

/** Whether a string has the shape of anything that some operation looks up. */
export function fitsAnything(text: string): boolean {
  return (
    [...Object.values(shapes), ...Object.values(shapesOfParts)].some((shape) => shape(text)) ||
    isDeviceToken(text)
  );
}

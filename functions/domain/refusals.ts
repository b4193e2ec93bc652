/**
 * Every way Turnout says no, with the sentence a person reads when their screen has no better one.
 * Closed: contract, screens and tests share these codes. Anything else that goes wrong is thrown.
 */
export const refusals = {
  'invalid-input': 'Some of what was sent is not as expected.',
  'too-large': 'What was sent is too large.',
  'not-json': 'The body must be JSON.',
  'unknown-route': 'There is nothing at this address.',
  'wrong-origin': 'Changes must come from this site’s own pages.',
  'try-again': 'That took too long. Nothing is lost: please try again.',

  'link-needed': 'Open the private link from your mail or your printed slip.',
  'link-unknown': 'This link is not valid, or is no longer.',
  'link-spent': 'This link was for one device and is used up. Ask an organizer for a new one.',
  'device-needed': 'Open the station’s link on this device first.',
  'device-unknown': 'This device is not enrolled.',
  'device-revoked': 'This device or its station has been closed by the organizer.',
  'device-waiting': 'This station has its number of devices. An organizer can let this one in.',
  'supervisor-needed': 'Only supervisors may do this.',
  'sign-in-needed': 'Please sign in.',
  'role-needed': 'Your role does not allow this.',
  'sign-in-expired': 'This sign-in link has expired or was already used. Ask for a new one.',
  'code-needed': 'This is another browser than the one that asked. Type the code shown there.',

  'unknown-event': 'There is no such event.',
  'unknown-registration': 'There is no such registration.',
  'unknown-station': 'There is no such station.',
  'unknown-device': 'There is no such device.',
  'unknown-scan': 'There is no such scan.',
  'unknown-employer': 'There is no such employer at this event.',
  'event-draft': 'This event is not published yet.',
  'event-cancelled': 'This event was cancelled.',
  'event-over': 'This event is over.',
  'station-not-open': 'This station opens two hours before the event.',
  'not-open': 'This can be done during the event only.',
  'registration-not-open': 'Registration for this event has not opened yet.',
  'registration-closed': 'Registration for this event is closed.',
  'event-full': 'All places are taken, and this event has no waitlist.',
  'session-full': 'A chosen session is full, and it has no waitlist.',
  'invitation-needed': 'This event is by invitation. Type the code from your invitation.',
  'address-full':
    'This e-mail address has too many registrations for this event already. Please use another one.',
  'slug-taken': 'Another event has this web address.',

  'group-only':
    'Students under 13 come with their class. Please ask a teacher or counselor to register the class.',
  'unknown-session': 'There is no such session at this event.',
  'sessions-overlap': 'Two of the chosen sessions take place at the same time.',
  'unknown-question': 'There is no such question at this event.',
  'answer-needed': 'A required question has no answer.',
  'registration-cancelled': 'This registration was cancelled.',
  'reissued-too-often': 'This badge was replaced too often. Please ask the organizers.',
  'unknown-slip': 'There is no slip with this code.',
  'unknown-code': 'No badge of this event has this code.',
  'too-many-tries': 'That was tried too often. Please wait some minutes.',
  'adults-only': 'Only students of 18 or over can share their contact.',
  'not-visited': 'Contacts can be shared with booths that were visited.',
  'email-needed': 'There is no e-mail address to share.',

  'no-groups': 'This event takes no classes.',
  'unknown-group': 'There is no such class.',
  'unknown-row': 'There is no such person on this roster.',
  'group-unconfirmed': 'Open the link in the mail and confirm the class first.',
  'group-cancelled': 'This class was cancelled.',
  'group-closed': 'Changes to this class are closed. Please ask the organizers.',
  'roster-full': 'A roster holds at most 2,000 people.',
  'not-a-pair': 'These two registrations cannot be merged.',
  'unknown-mailing': 'This event has no such mailing to send.',
  'address-suppressed': 'Mails to this address came back. Lift that first, once the address works.',
  'already-answered': 'This survey was answered with this link already. Thank you!',
  'survey-over': 'This survey is closed.',
  'not-come': 'This record is for students who came.',
  'record-over': 'This link has ended.',
  'not-named': 'Only members named for it may read this.',

  'changed-meanwhile': 'Someone changed this meanwhile. Look at it again, then repeat your change.',
} as const;
export type RefusalCode = keyof typeof refusals;

/** One faulty field: `path` as in the request (`sessions.0`), `message` says what was expected. */
export interface FieldFault {
  path: string;
  message: string;
}

/** A refusal as a value: operations return it, the HTTP layer answers it, screens translate its code. */
export interface Refusal {
  refusal: RefusalCode;
  message: string;
  fields?: FieldFault[];
}

export function refuse(refusal: RefusalCode, fields?: FieldFault[]): Refusal {
  return { refusal, message: refusals[refusal], ...(fields && { fields }) };
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer;
}

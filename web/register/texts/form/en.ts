import type { PluralForms } from '#domain/plural.ts';
import { refusals } from '#web/shared/texts/refusals/en.ts';
import { event } from '../event/en.ts';
import { registered } from '../registered/en.ts';

/** What registering says after its first question; it comes with that part of the page. */
export const form = {
  ...event,
  ...registered,
  refusals,

  step: (now: number, all: number) => `Step ${now} of ${all}`,
  back: 'Back',
  youTitle: 'About you',
  dayTitle: 'Your day',
  whoSees:
    'At the door, a volunteer sees your first name, last initial, school and grade. At a booth, only your first name.',
  firstName: 'First name',
  lastName: 'Last name',
  schoolHint: 'Start typing, then pick yours or write it in full.',
  gradePrompt: 'Choose your grade',
  email: 'E-mail (optional)',
  emailHint: 'For your badge, news about your place, and what to do next after the event. Nothing else.',
  emailMeant: (address: string) => `Did you mean ${address}?`,
  emailMend: 'Yes, correct it',
  invitationCode: 'Invitation code',
  invitationHint: 'It is in your invitation.',
  schoolsFound: { one: '# school to pick from', other: '# schools to pick from' } as PluralForms,
  accommodations: 'Do you need anything to take part? (optional)',
  accommodationsHint:
    'For example an interpreter, step-free access or large print. Only the organizers named for it can read this, and it is deleted seven days after the event.',
  byMailTitle: 'Look in your mailbox',
  byMailText: (email: string) =>
    `For this event, everything else comes by mail: look for your badge and your private link at ${email}. If nothing arrives in a few minutes, look in the spam folder, and for an earlier mail about this event.`,
  askText:
    'Enter the e-mail address you registered with, and we’ll mail you your private link. It shows your badge, and lets you change or cancel.',
  askEmail: 'E-mail',
  askDo: 'Mail me my link',
  asking: 'One moment…',
  askMissing: 'Enter your e-mail address',
  asked: (email: string) =>
    `If someone is registered with ${email}, the link is on its way there. If nothing arrives in a few minutes, look in the spam folder.`,
  askSlip: 'No e-mail, but a printed slip? Type its code here.',
  interestsHint: 'Choose as many as you like, or none.',
  pickSessions: 'Choose your sessions',
  pickSessionsHint: 'You can take part in one session at a time.',
  clash: (title: string, sameTime: boolean) =>
    `${sameTime ? 'Same time as' : 'Overlaps with'} “${title}”. To choose this one, clear that one first.`,
  yes: 'Yes',
  no: 'No',
  optional: '(optional)',
  answerPrompt: 'Choose an answer',
  sending: 'Registering…',
  faultsTitle: 'Please look at this again',
  missing: {
    firstName: 'Enter your first name',
    lastName: 'Enter your last name',
    school: 'Enter your school',
    grade: 'Choose your grade',
    invitationCode: 'Enter the code from your invitation',
    answer: (label: string) => `Answer “${label}”`,
  },
  faulty: {
    firstName: 'First name: use letters, spaces, hyphens and apostrophes, at most 60',
    lastName: 'Last name: use letters, spaces, hyphens and apostrophes, at most 60',
    school: 'School: use letters, numbers and simple punctuation, at most 100',
    grade: 'Choose your grade from the list',
    email: 'E-mail: write it like name@example.org, or leave it empty',
    invitationCode: 'Invitation code: use at most 40 characters',
    accommodations: 'What you need: use plain text, at most 500 characters',
    interests: 'Choose your interests again',
    sessions: 'Choose your sessions again: one of them can’t be chosen',
    answer: (label: string) => `Check your answer to “${label}”`,
  },
  confirmedTitle: (name: string) => `You’re in, ${name}`,
  confirmedText: 'Your place is reserved. Show this badge at the door.',
  waitlistedTitle: (name: string) => `You’re on the waitlist, ${name}`,
  waitlistedText:
    'All places are taken right now. When one becomes free, it goes to the next person in line. Keep this badge: it will work once you have a place.',
  waitlistedNoMail: 'Look at your private link from time to time to see whether you have a place.',
  mailedTo: (email: string) => `We’re mailing your badge and your private link to ${email}.`,
  waitlistedMail: (email: string) =>
    `We’ll write to ${email} as soon as a place is yours. Your private link is in the mail that comes now.`,
  keepTitle: 'Keep your badge',
  keepText:
    'You gave no e-mail address, so save the badge as a picture or print it now. Keep your private link too: you need it to change or cancel later.',
  keepPlainText:
    'You gave no e-mail address, so take a screenshot of this page or print it now. Keep your private link too: you need it to change or cancel later.',
  linkOpen: 'Open my registration',
  linkCopy: 'Copy the link',
  linkCopied: 'The link is copied.',
  linkNotCopied: 'The link could not be copied here. Scan the code with your phone to keep it.',
  linkAlt: 'QR code of your private link',
  mailedAgainTitle: 'Look in your mailbox',
  mailedAgainText: (email: string) =>
    `This registration was made before, so we’re mailing the badge again to ${email}. If nothing arrives, look in the spam folder.`,
  doneNext: 'Done, next student',
  doneNextText: 'On a shared computer, this clears everything you entered.',
  notKeptTitle: 'Have you saved or printed the badge?',
  notKeptText: 'It can’t be shown again on this computer.',
  notKeptStay: 'Keep it here',
  changeTitle: 'Change your registration',
  keepChanges: 'Save changes',
  saving: 'Saving…',
  discard: 'Go back without changing',
  changed: 'Your changes are saved.',
  changedMeanwhile:
    'Your registration changed meanwhile. This is how it is now; please make your change again.',
  startedOver:
    'This is your new badge. Older badges and links no longer work, so keep your new private link.',
};

export type FormTexts = typeof form;

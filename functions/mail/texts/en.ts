import type { PluralForms } from '#domain/plural.ts';
import { names } from '#domain/vocabularyNames/en.ts';

/** Every word of the mails. A language's catalog has every key, or the build fails. */
export const en = {
  interestNames: names.interestNames,
  /** “Something else” answers a page’s question; a mail asks none. */
  grades: { ...names.grades, other: 'Other' },
  greeting: (firstName: string) => `Hi ${firstName},`,
  when: 'When',
  where: 'Where',
  who: 'Name',
  yourSessions: 'Your sessions',
  waiting: 'On the waitlist',
  noteFrom: 'A note from the organizers',
  openRegistration: 'See, change or cancel',
  privateLink: 'This button is your own private link. Please don’t pass it on.',
  freePlace: 'Can’t come? Free your place for someone else',
  eventPage: 'See the event’s page',
  choices: 'Choose which mails you get',
  test: (subject: string) => `Test: ${subject}`,
  byClass: (school: string) => `Your class from ${school} registered you.`,
  asChaperone: (school: string) => `${school} registered you as a chaperone of its class.`,
  footer: {
    student: (event: string) =>
      `You get this mail because someone registered for ${event} with this address. If that wasn’t you, open the link above and cancel.`,
    byClass: (event: string) =>
      `You get this mail because a class that comes to ${event} put you on its list with this address. If you aren’t coming, open the link above and free your place.`,
    studentAfter: (event: string) =>
      `You get this mail because someone registered for ${event} with this address. You get it once.`,
    cancelled: (event: string) =>
      `You get this mail because someone registered for ${event} with this address.`,
    untracked: 'This mail loads nothing and doesn’t track you.',
  },
  badge: {
    alt: 'Your badge: a QR code to show at the door. If you can’t see it, open your private link below.',
    caption: 'Show this at the door',
    code: 'If a camera can’t read it, say or type this code:',
  },
  confirmation: {
    subject: (event: string) => `You’re registered: ${event}`,
    preview: 'Your badge for the door, when and where, and a file for your calendar.',
    title: 'You’re in!',
    lead: 'Your place is confirmed. Show the badge on your phone at the door, or print this mail. The file attached puts the day in your calendar.',
  },
  waitlisted: {
    subject: (event: string) => `You’re on the waitlist: ${event}`,
    preview: 'All places are taken right now. We’ll write as soon as one is yours.',
    title: 'You’re on the waitlist',
    lead: 'All places are taken right now. You keep your turn in line: as soon as a place is yours, we send you your badge. You don’t need to do anything.',
    wishes: 'Sessions you asked for',
  },
  promoted: {
    subject: (event: string) => `A place is yours: ${event}`,
    preview: 'You moved up from the waitlist. Here is your badge.',
    title: 'A place is yours!',
    lead: 'You moved up from the waitlist, and your place is confirmed. Show the badge on your phone at the door, or print this mail.',
  },
  changed: {
    subject: (event: string) => `Your registration has changed: ${event}`,
    preview: 'Here is how it stands now.',
    title: 'Your registration has changed',
    lead: {
      confirmed: 'Here is how it stands now. Your place is confirmed, and your badge stays the same.',
      waitlisted: 'Here is how it stands now. You are still on the waitlist and keep your turn in line.',
      cancelled: 'Here is how it stands now. Your registration is cancelled.',
    },
    calendar: 'The file attached brings your calendar up to date.',
  },
  cancelled: {
    subject: (event: string) => `Your registration is cancelled: ${event}`,
    preview: 'Your badge no longer works. You can register again.',
    title: 'Your registration is cancelled',
    lead: 'Your place is free for someone else now, and your badge no longer works. Thank you for telling us.',
    byClassPreview: 'Your badge no longer works.',
    byClass:
      'Your place is free for someone else now, and your badge no longer works. If that surprises you, ask whoever brings your class.',
    again: 'Changed your mind? You can register again on the event’s page.',
    calendar: 'If you put the day in your calendar, please remove it there.',
  },
  eventCancelled: {
    subject: (event: string) => `Cancelled: ${event}`,
    preview: 'The event will not take place. You don’t need to do anything.',
    title: 'This event will not take place',
    lead: 'We are sorry: the organizers had to cancel this event. You don’t need to do anything, and your badge is no longer needed.',
    calendar: 'If you put the day in your calendar, please remove it there.',
    was: 'It was planned for',
  },
  reminder: {
    subject: (day: string, event: string) => `See you on ${day}: ${event}`,
    preview: (time: string, place: string) => `It starts at ${time}, at ${place}. Your badge is inside.`,
    previewWithoutBadge: (time: string, place: string) => `It starts at ${time}, at ${place}.`,
    title: 'See you soon!',
    lead: 'Your place is waiting for you. Show this badge on your phone at the door, or print this mail.',
    leadWithoutBadge:
      'Your place is waiting for you. At the door, show the badge from your first mail; the button below opens it too.',
    waiting: {
      subject: (event: string) => `Still on the waitlist: ${event}`,
      preview: 'No place is yours yet. We write as soon as one is.',
      title: 'You’re still on the waitlist',
      lead: 'All places are still taken. You keep your turn in line, and places often come free in the last days: as soon as one is yours, we send you your badge. Please wait for it before you set out.',
      freeTurn: 'Don’t want to wait any longer? Give up your turn',
    },
  },
  eventChanged: {
    subject: {
      date: (event: string) => `New date: ${event}`,
      time: (event: string) => `New time: ${event}`,
      place: (event: string) => `New place: ${event}`,
      dateAndPlace: (event: string) => `New date and place: ${event}`,
      both: (event: string) => `New time and place: ${event}`,
      sessions: (event: string) => `Your sessions have changed: ${event}`,
    },
    title: {
      date: 'The event has a new date',
      time: 'The event has a new time',
      place: 'The event has a new place',
      dateAndPlace: 'The event has a new date and place',
      both: 'The event has a new time and place',
      sessions: 'Your sessions have changed',
    },
    preview: {
      time: (time: string, _place: string) => `It is now on ${time}.`,
      place: (_time: string, place: string) => `It is now at ${place}.`,
      both: (time: string, place: string) => `It is now on ${time}, at ${place}.`,
      sessions: (_time: string, _place: string) => 'See what is new. The event itself stays as it was.',
    },
    lead: {
      confirmed: 'The organizers changed the plan. Your place is still yours, and your badge stays the same.',
      waitlisted:
        'The organizers changed the plan. You are still on the waitlist and keep your turn in line.',
      cancelled: 'The organizers changed the plan. Your registration is cancelled.',
    },
    before: 'Before:',
    gone: 'No longer takes place',
  },
  followUp: {
    subject: (event: string) => `Thank you for coming: your next steps after ${event}`,
    preview: 'Who you met, what they offer, and what you can do next.',
    title: 'Thank you for coming!',
    lead: 'It was good to have you there. Here is everything in one place, so that you can take the next step when you are ready.',
    visited: 'Booths you visited',
    share:
      'Would you like one of them to have your name and e-mail address? Nobody gets it unless you say so: on your own page you choose, one by one.',
    sharePage: 'Choose on your own page',
    joined: 'Sessions you joined',
    record: 'Keep what you explored',
    recordLead: (until: string) =>
      `Your “I explored” record lists the booths and sessions you were at. Save it, print it or show it at school. Its link works until ${until}.`,
    openRecord: 'Open my record',
    survey: 'Two quick questions',
    surveyLead:
      'How useful was it, and what will you do next? It takes ten seconds, and nobody sees who answered.',
    openSurvey: 'Answer two questions',
    employers: 'Next steps, from the employers',
  },
  missedYou: {
    subject: (event: string) => `We missed you at ${event}`,
    preview: 'No worries. Everything the employers shared is here for you.',
    title: 'We missed you',
    lead: 'It didn’t work out this time, and that’s fine. Everything the employers shared is here for you, so nothing is lost.',
    next: 'There is another date',
    nextEvent: 'What',
    register: 'See it and register',
    employers: 'Who was there, and how to take a next step',
  },
  resources: {
    booth: (booth: string) => `Booth ${booth}`,
    nextStep: 'Next step',
    roles: 'Jobs:',
    waysIn: 'Ways in:',
    write: (name: string) => `Write to ${name}`,
    more: 'Also there',
    andMore: { one: 'and one more employer', other: 'and # more employers' } as PluralForms,
    jobs: 'Jobs you could grow into',
    moreJobs: {
      one: 'and one more on the event’s page',
      other: 'and # more on the event’s page',
    } as PluralForms,
    leadsTo: (role: string) => `can lead to ${role}`,
  },
  signIn: {
    subject: (organization: string) => `Sign in to ${organization}`,
    preview: (minutes: string) => `The link works once, for ${minutes} minutes.`,
    title: 'Your sign-in link',
    lead: (organization: string, minutes: string) =>
      `Use this link to sign in to ${organization} on Turnout. It works once and expires in ${minutes} minutes.`,
    button: 'Sign in',
    otherBrowser: 'If it opens in another browser than the one you asked in, type the code shown there.',
    footer: 'Didn’t ask for this? Then ignore this mail: without the link nobody gets in.',
  },
};

export type Texts = typeof en;

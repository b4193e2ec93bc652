import type { PluralForms } from '#domain/plural.ts';
import type { SurveyStep, SurveyUse } from '#domain/survey.ts';

/** Every word of the summary to organizers. A language's catalog has every key, or the build fails. */
export const en = {
  subject: (event: string) => `Attendance summary: ${event}`,
  preview: (came: string, registered: string) => `${came} of ${registered} registered students came.`,
  title: 'How it went',
  came: (came: string, registered: string, share: string, event: string) =>
    `${came} of ${registered} registered students came (${share}) to ${event}.`,
  cameOne: (event: string) => `The one registered student came to ${event}.`,
  nobodyCame: (registered: string, event: string) =>
    `None of the ${registered} registered students was checked in at ${event}.`,
  nobodyCameOne: (event: string) => `The one registered student was not checked in at ${event}.`,
  nobodyRegistered: (event: string) => `Nobody registered for ${event}.`,
  busiest: (clock: string, came: string) =>
    `The busiest five minutes began at ${clock}, with ${came} arrivals.`,
  figures: {
    registered: 'registered',
    came: 'came',
    missed: 'missed it',
    walkIns: 'were walk-ins',
    waitlisted: 'still on the waitlist',
    cancelled: 'cancelled before',
    overCapacity: 'let in beyond the places',
  },
  bySchool: 'By school',
  byGrade: 'By grade',
  school: 'School',
  grade: 'Grade',
  registered: 'Registered',
  cameColumn: 'Came',
  share: 'Share',
  otherSchools: (count: string) => `${count} smaller schools`,
  arrivals: 'Arrivals',
  arrivalsCaption: (minutes: string, zone: string) =>
    `Students checked in, in steps of ${minutes} minutes (${zone})`,
  open: 'Open in the console',
  countedAt: (time: string) =>
    `The console has the figures as they stand now. These were counted on ${time}.`,
  counted: (time: string) => `Counted on ${time}.`,
  footer: 'You get this mail because you are named for this event’s summary.',
  settledTitle: 'The final figures',
  settledSubject: (event: string) => `Final attendance: ${event}`,
  settledLead:
    'Late scans came in after the first summary, so here are the figures once more. They are final.',
  compared: {
    more: (points: string, earlier: string, rate: string) =>
      `That is ${points} more than at ${earlier} (${rate}).`,
    less: (points: string, earlier: string, rate: string) =>
      `That is ${points} less than at ${earlier} (${rate}).`,
    same: (_points: string, earlier: string, rate: string) =>
      `That is the same share as at ${earlier} (${rate}).`,
  },
  points: { one: '# point', other: '# points' } as PluralForms,
  earlier: { one: 'your last event', other: 'your last # events' } as PluralForms,
  /** Where a small figure is hidden from readers outside the organization. */
  outside: {
    under: (count: string) => `under ${count}`,
    over: (count: string) => `over ${count}`,
    cameOver: (came: string, registered: string, event: string) =>
      `More than ${came} of ${registered} registered students came to ${event}.`,
    cameUnder: (came: string, registered: string, event: string) =>
      `Fewer than ${came} of ${registered} registered students came to ${event}.`,
    registeredUnder: (registered: string, event: string) =>
      `Fewer than ${registered} students registered for ${event}.`,
    why: 'So that no student can be recognized, figures from 1 to 9 are not shown, and rows that hold them are joined or left out.',
    joinedSteps: 'Steps with few arrivals are joined.',
  },
  wrong: {
    heading: 'What to look into',
    nothing: 'Nothing went wrong: no mail came back, and every phone handed in its scans.',
    bounced: {
      one: 'One person’s mail came back. Correct the address in the console and send it again.',
      other: 'The mail of # people came back. Correct the addresses in the console and send it again.',
    } as PluralForms,
    complained: {
      one: 'One person reported a mail as spam, and is not written to again.',
      other: '# people reported a mail as spam, and are not written to again.',
    } as PluralForms,
    failed: {
      one: 'One person’s mail could not be sent. The console says why.',
      other: 'The mail of # people could not be sent. The console says why.',
    } as PluralForms,
    waiting: {
      one: 'One scan was still on this phone when it was last heard of. Open the scanner on it where there is a network.',
      other:
        '# scans were still on this phone when it was last heard of. Open the scanner on it where there is a network.',
    } as PluralForms,
    unseen: 'This phone was not heard of again. Open the scanner on it where there is a network.',
    morePhones: {
      one: 'and one more phone: see the devices in the console',
      other: 'and # more phones: see the devices in the console',
    } as PluralForms,
    unknownBadges: {
      one: 'A badge that belongs to nobody here was read once.',
      other: 'Badges that belong to nobody here were read # times.',
    } as PluralForms,
  },
  bySession: 'Sessions',
  session: 'Session',
  byInterest: 'By what they are curious about',
  byInterestNote: 'A student can name several.',
  interest: 'Interest',
  byBooth: 'Booths by visits',
  booth: 'Booth',
  visits: 'Visits',
  shared: 'Gave contact',
  otherRows: 'Others',
  moreRows: { one: 'and one more', other: 'and # more' } as PluralForms,
  survey: 'What students say',
  surveyAnswers: { one: 'One answer', other: '# answers' } as PluralForms,
  useful: 'How useful was it?',
  usefulScale: { '1': '1, not at all', '2': '2', '3': '3', '4': '4', '5': '5, very' } as Record<
    SurveyUse,
    string
  >,
  nextStep: 'Will they take a next step?',
  nextSteps: { yes: 'Yes', maybe: 'Maybe', no: 'No' } as Record<SurveyStep, string>,
};

export type SummaryTexts = typeof en;

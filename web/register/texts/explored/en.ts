import { plural } from '#domain/plural.ts';

/** What a student’s record of the day says, and the page around it. The record speaks for its student: “I”. */
export const explored = {
  recordTitle: 'What I explored',
  recordKicker: 'I explored',
  boothCount: (booths: number) => plural('en', booths, { one: '# booth', other: '# booths' }),
  sessionCount: (sessions: number) => plural('en', sessions, { one: '# session', other: '# sessions' }),
  onlyCame: 'I was there.',
  recordPathways: 'Ways into work that I heard about',
  recordSessions: 'Sessions I joined',
  recordBooths: 'Booths I visited',
  recordNext: 'What I can do next',
  recordContact: 'Contact',
  recordWebsite: 'Website',
  recordRoles: 'Jobs there',
  recordWays: 'Ways in',
  recordHow: 'Recorded by scanning my badge at the door, in sessions and at booths.',

  recordKeep: 'This is your record of the day, to show at school and to come back to.',
  recordPrint: 'Print',
  recordSave: 'Save as a file',
  recordSaved: (file: string) => `Saved as ${file}. It opens without internet, on any device.`,
  recordUntil: (day: string) => `This link ends on ${day}. Print or save the record before then.`,
  toRegistration: 'To my registration',
  recordThere: 'What you explored is ready.',
  recordThereText: 'Your sessions, your booths and what comes next: to show at school, print or save.',
  recordSee: 'See my record',

  notComeTitle: 'No record this time',
  notComeText:
    'Your badge was not read at this event, so there is nothing to show here. If you were there, tell the organizers or your teacher.',
  recordOverTitle: 'This record is no longer here',
  recordOverText: 'Its link has ended. If you saved the record as a file, that file still opens.',
  noRecordTitle: 'This link opens no record',
  noRecordText:
    'It may have been cut off or replaced, or be the one from a printed slip. Open the link in the mail you got after the event.',
};

export type ExploredTexts = typeof explored;

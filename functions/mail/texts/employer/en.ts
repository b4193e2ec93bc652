import type { PluralForms } from '#domain/plural.ts';

/** Every word of the mails to employers. */
export const en = {
  greeting: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
  footer: (employer: string, event: string) =>
    `You get this mail because you are the contact of ${employer} at ${event}.`,
  booth: 'Booth',
  students: 'Students',
  registered: (count: string) => `${count} registered so far`,
  fewStudents: 'fewer than 10',
  answer: 'Something to change? Just answer this mail.',
  reminder: {
    subject: (day: string, event: string) => `You’re expected on ${day}: ${event}`,
    preview: (time: string, place: string) => `It starts at ${time}, at ${place}.`,
    title: 'See you soon!',
    lead: (event: string) => `Thank you for coming to ${event}. Here is what you need for the day.`,
    scanner: 'Scan badges at your booth',
    scannerLead:
      'Open this link on the phone you bring: it becomes a scanner, with no app and no account. Each scan gives the student your contact and next steps. You get a count, and never a name unless a student chooses to give it.',
    openScanner: 'Open the scanner',
    scannerCare: 'Pass the link on only to whoever stands at your booth.',
    told: 'What students will be told of you',
    noNextStep:
      'You have not named a next step yet. One sentence is enough: what can a student do after meeting you? Answer this mail, and the organizers add it.',
  },
  changed: {
    lead: 'The organizers changed the plan. You are still expected, at the same booth.',
    answer: 'Does it no longer fit? Just answer this mail.',
  },
  cancelled: {
    subject: (event: string) => `Cancelled: ${event}`,
    preview: 'The event will not take place. You don’t need to do anything.',
    title: 'This event will not take place',
    lead: 'We are sorry: the organizers had to cancel this event. You don’t need to do anything. Thank you for having wanted to come.',
    was: 'It was planned for',
  },
  figures: {
    subject: (event: string) => `Thank you: your booth at ${event}`,
    preview: {
      one: 'One student was at your booth.',
      other: '# students were at your booth.',
    } as PluralForms,
    previewFew: 'Fewer than 10 students were at your booth.',
    previewNobody: 'Thank you for being there.',
    title: 'Thank you for being there',
    lead: 'Meeting you in person is what makes a career real to a student. Here is what your day came to.',
    few: 'under 10',
    visits: 'students scanned at your booth',
    shared: 'gave you their contact',
    came: 'students came to the event',
    noVisits:
      'No badges were scanned at your booth, so there is no count of who stopped by. Students still find your next steps on the event’s page.',
    followUp: 'Everyone who was scanned at your booth is mailed your contact and next steps.',
    contacts:
      'Students of 18 or over can choose to give you their name and e-mail address, also in the days to come. The organizers pass those on to you; answer this mail to ask for them.',
    hidden: 'Figures from 1 to 9 are not shown, so that no student can be recognized.',
  },
};

export type EmployerTexts = typeof en;

import type { MailTopic } from '#domain/mailTopics.ts';
import { frame } from '#web/shared/texts/frame/en.ts';

const topics: Record<MailTopic, { name: string; text: string }> = {
  reminders: {
    name: 'Reminders',
    text: 'When and where it is, some days before an event you signed up for.',
  },
  'after-event': {
    name: 'After an event',
    text: 'Thanks, what came of the day, and what the next steps are.',
  },
  summaries: {
    name: 'Summaries',
    text: 'How many came, in numbers. Only organizers get these, and people they name.',
  },
};

/** What the page says on which one chooses one's mails. `Texts` is this shape, so a catalog that lacks a key does not build. */
export const texts = {
  ...frame,

  title: 'Which mails do you want?',
  lead: (organization: string) =>
    `These are the mails that ${organization} sends to your address. Each change is saved at once.`,
  topics,
  on: 'On',
  off: 'Off',
  saving: 'Saving…',
  savedOn: 'Saved. You get these.',
  savedOff: 'Saved. You no longer get these.',
  notSaved: 'Not saved.',
  suppressedTitle: 'No mail goes to your address right now',
  suppressedText:
    'Mails to it came back, or were reported as unwanted, so we stopped all of them, whatever you choose here. If the address works and you want mail again, tell the organizers: they can lift this.',
  alwaysTitle: 'What always comes',
  alwaysText:
    'Your badge or the link to your class, a place that became free, an event that was moved or cancelled, and links you ask for yourself.',
  alwaysWhy:
    'These answer something you did, or say what you must know to be at the right place. They stop when you cancel your registration.',
  others: (organization: string) =>
    `Other organizations that use Turnout ask for themselves: this is about ${organization} alone. We don’t track whether you open a mail or tap a link in it.`,
  noLinkTitle: 'Open the link in a mail',
  noLinkText: 'This page shows your choices when you open the link at the end of a mail from us.',
  badLinkTitle: 'This link doesn’t work',
  badLinkText: 'It may have been cut off. Open it again from the end of your newest mail.',
};

export type Texts = typeof texts;

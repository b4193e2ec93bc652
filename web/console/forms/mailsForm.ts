import type { Answer } from '#contract/contract.ts';
import { changedOnly, type EventChanges } from './changedOnly.ts';
import { linesOf } from './lines.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** The mails that carry a note of the organizer's own. */
export const notedMails = ['confirmation', 'follow-up', 'missed-you'] as const;
export type NotedMail = (typeof notedMails)[number];

/** Notes by kind, in English, and who gets the summary, one address a line. */
export interface MailsForm {
  notes: Record<NotedMail, string>;
  summaryTo: string;
}

export function mailsForm(event: OrganizerEvent): MailsForm {
  const note = (kind: NotedMail) => event.mailTexts[kind]?.en ?? '';
  return {
    notes: {
      confirmation: note('confirmation'),
      'follow-up': note('follow-up'),
      'missed-you': note('missed-you'),
    },
    summaryTo: event.summaryTo.join('\n'),
  };
}

export function mailsChanges(event: OrganizerEvent, form: MailsForm): EventChanges {
  return changedOnly(changesOf(event, mailsForm(event)), changesOf(event, form));
}

/** Notes of kinds this form does not show stay, and so do other languages; one that was emptied goes with all of them. */
function changesOf(event: OrganizerEvent, form: MailsForm): EventChanges {
  const mailTexts = { ...event.mailTexts };
  for (const kind of notedMails) {
    const en = form.notes[kind].trim();
    if (en === '') delete mailTexts[kind];
    else mailTexts[kind] = { ...mailTexts[kind], en };
  }
  return { mailTexts, summaryTo: linesOf(form.summaryTo) };
}

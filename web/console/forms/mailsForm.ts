import type { Answer } from '#contract/contract.ts';
import { changedOnly, type EventChanges } from './changedOnly.ts';
import { linesOf } from './lines.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** The mails that answer what someone did and carry a note of the organizer's own. What leaves by a rule has its own. */
export const notedMails = ['confirmation', 'waitlisted', 'promoted', 'changed', 'cancelled'] as const;
export type NotedMail = (typeof notedMails)[number];

/** Notes by kind, in English; where answers go; and who gets the summary, one address a line. */
export interface MailsForm {
  notes: Record<NotedMail, string>;
  replyTo: string;
  summaryTo: string;
}

export function mailsForm(event: OrganizerEvent): MailsForm {
  const notes = notedMails.map((kind) => [kind, event.mailTexts[kind]?.en ?? '']);
  return {
    notes: Object.fromEntries(notes) as MailsForm['notes'],
    replyTo: event.replyTo,
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
  return { mailTexts, replyTo: form.replyTo.trim(), summaryTo: linesOf(form.summaryTo) };
}

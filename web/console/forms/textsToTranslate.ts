import type { Answer } from '#contract/contract.ts';
import type { LanguageForm } from './languagesForm.ts';
import { type NotedMail, notedMails } from './mailsForm.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** One English text that students or educators read, to be said in another language. */
export interface TextToTranslate {
  /** Its place in a `LanguageForm`. */
  key: string;
  /** What it is: "Title". */
  part: string;
  english: string;
  /** Whether it may run over several lines. */
  lines: boolean;
}

/** Texts that belong together: "Sessions", and in it each session. */
export interface TextGroup {
  title: string;
  items: { title: string; texts: TextToTranslate[] }[];
}

const mailTitles: Record<NotedMail, string> = {
  confirmation: 'Confirmation note',
  waitlisted: 'Waitlist note',
  promoted: 'Note with a place after waiting',
  changed: 'Change note',
  cancelled: 'Cancellation note',
};

/**
 * Every text an organizer wrote that others read, in the order of the editor; empty ones need no words. Words in mail
 * that leaves by a rule are not among them: they are written in every language beside how they will look.
 */
export function textsToTranslate(event: OrganizerEvent): TextGroup[] {
  const text = (key: string, part: string, english: string, lines = false): TextToTranslate => ({
    key,
    part,
    english,
    lines,
  });
  const groups: TextGroup[] = [
    {
      title: 'The event',
      items: [
        {
          title: '',
          texts: [
            text('name', 'Name', event.name),
            text('description', 'Description', event.description, true),
            text('place.name', 'Place', event.place.name),
          ],
        },
      ],
    },
    {
      title: 'Sessions',
      items: event.sessions.map(({ id, title, description, room }) => ({
        title,
        texts: [
          text(`sessions.${id}.title`, 'Title', title),
          text(`sessions.${id}.description`, 'Description', description, true),
          text(`sessions.${id}.room`, 'Room', room),
        ],
      })),
    },
    {
      title: 'Employers',
      items: event.employers.map(({ id, name, description, nextSteps }) => ({
        title: name,
        texts: [
          text(`employers.${id}.description`, 'Description', description, true),
          text(`employers.${id}.nextSteps`, 'Next steps', nextSteps, true),
        ],
      })),
    },
    {
      title: 'Roles',
      items: withoutTwins(event.roles).map(({ title, leadsTo }) => ({
        title,
        texts: [
          text(`roles.${title}.title`, 'Role', title),
          text(`roles.${title}.leadsTo`, 'Leads to', leadsTo),
        ],
      })),
    },
    {
      title: 'Questions',
      items: event.questions.map(({ label, options }, index) => ({
        title: label.en,
        texts: [
          text(`questions.${index}.label`, 'Question', label.en),
          ...options.map((option, at) => text(`questions.${index}.options.${at}`, 'Option', option.en)),
        ],
      })),
    },
    {
      title: 'Notes in mails',
      items: notedMails.map((kind) => ({
        title: mailTitles[kind],
        texts: [text(`mailTexts.${kind}`, 'Note', event.mailTexts[kind]?.en ?? '', true)],
      })),
    },
  ];
  return groups
    .map((group) => ({
      ...group,
      items: group.items
        .map((item) => ({ ...item, texts: item.texts.filter(({ english }) => english.trim() !== '') }))
        .filter(({ texts }) => texts.length > 0),
    }))
    .filter(({ items }) => items.length > 0);
}

/** How many of the texts are said in the other language. */
export function translated(groups: readonly TextGroup[], form: LanguageForm): { done: number; all: number } {
  const texts = groups.flatMap(({ items }) => items.flatMap((item) => item.texts));
  return { done: texts.filter(({ key }) => form[key]?.trim()).length, all: texts.length };
}

/** Two roles with one title have one text. */
function withoutTwins<Item extends { title: string }>(roles: readonly Item[]): Item[] {
  return roles.filter(({ title }, index) => roles.findIndex((role) => role.title === title) === index);
}

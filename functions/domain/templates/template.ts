import type { LocalText, MailTexts, Role } from '../event.ts';
import type { EventKind, Interest, QuestionKind } from '../vocabulary.ts';

/** What an event of a kind starts with. Organizers change any of it afterwards. */
export interface Template {
  kind: EventKind;
  description: string;
  /** Times in minutes from the event's start. */
  sessions: {
    title: string;
    description: string;
    room: string;
    startsAfter: number;
    minutes: number;
    capacity: number;
  }[];
  roles: Role[];
  interests: Interest[];
  questions: { kind: QuestionKind; label: LocalText; required: boolean; options: LocalText[] }[];
  mailTexts: MailTexts;
}

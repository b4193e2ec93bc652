import type { LocalText, MailTexts, Role, TranslatedLocale } from '../event.ts';
import type { RuleKind } from '../mailRules.ts';
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
  /** What mails to students say that rules send, by their kind. */
  ruleNotes: Partial<Record<RuleKind, LocalText>>;
  /** The texts above that are no LocalText, in every other language. */
  translations: Record<TranslatedLocale, TemplateTranslation>;
}

export interface TemplateTranslation {
  description: string;
  /** In the order of the template's sessions. */
  sessions: { title: string; description: string; room: string }[];
  /** By the role's English title. */
  roles: Record<string, { title: string; leadsTo: string }>;
}

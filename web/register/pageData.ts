import type { Locale } from '#domain/vocabulary.ts';
import type { PublicEvent, Question } from './draft.ts';

/** What the page's script needs of the server; it stands in the page as JSON, and nothing is asked for at the start. */
export interface PageData {
  locale: Locale;
  /** Without what is only read. */
  event: PublicEvent;
}

/**
 * The event without what is only read, and in one language: all of it stands in the page already, and is asked for
 * when it is drawn again.
 */
export function unreadEvent(event: PublicEvent, locale: Locale): PublicEvent {
  const sessions = event.sessions.map((session) => ({ ...session, description: '' }));
  const questions = event.questions.map((question) => inOneLanguage(question, locale));
  return { ...event, description: '', sessions, employers: [], roles: [], questions };
}

/** English stays beside it: an option is stored by its English text. */
function inOneLanguage(question: Question, locale: Locale): Question {
  const inOne = (text: Question['label']) => ({ en: text.en, [locale]: text[locale] });
  return { ...question, label: inOne(question.label), options: question.options.map(inOne) };
}

/** The id of the inert script element that holds it. */
export const pageDataId = 'page-data';

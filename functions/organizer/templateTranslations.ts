import type { EventTranslation, EventTranslations } from '#domain/event.ts';
import type { Template, TemplateTranslation } from '#domain/templates/template.ts';

/** What an organizer gives in place of a template's texts, if anything. */
interface Given {
  description?: string | undefined;
  sessions?: unknown;
}

/**
 * A template's texts in every other language, for an event made of it. `sessionIds` are in the order of the
 * template's sessions, with nothing for one that was left out. A text that the organizer gave in place of the template's has no translation yet.
 */
export function templateTranslations(
  { translations }: Pick<Template, 'translations'>,
  sessionIds: (string | undefined)[],
  given: Given,
): EventTranslations {
  return Object.fromEntries(
    Object.entries(translations).map(([locale, texts]) => [locale, translation(texts, sessionIds, given)]),
  );
}

function translation(
  { description, sessions, roles }: TemplateTranslation,
  sessionIds: (string | undefined)[],
  given: Given,
): EventTranslation {
  const byId = sessionIds.flatMap((id, index) => (id && sessions[index] ? [[id, sessions[index]]] : []));
  return {
    ...(given.description === undefined && { description }),
    ...(!given.sessions && { sessions: Object.fromEntries(byId) }),
    roles,
  };
}

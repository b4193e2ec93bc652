import type { CareerEvent, EventTranslation } from './event.ts';
import type { Locale } from './vocabulary.ts';

/** An event's texts that organizers translate. */
type Translatable = Pick<
  CareerEvent,
  'name' | 'description' | 'place' | 'sessions' | 'employers' | 'roles' | 'translations'
>;

/** The event with its organizer's texts in a language, and in English where one is missing or empty. */
export function eventInLanguage<Event extends Translatable>(event: Event, locale: Locale): Event {
  const translation = locale === 'en' ? undefined : event.translations?.[locale];
  if (!translation) return event;
  const { name, description, place, sessions, employers, roles }: EventTranslation = translation;
  return {
    ...event,
    ...given({ name, description }),
    place: { ...event.place, ...given({ name: place?.name }) },
    sessions: event.sessions.map((session) => ({ ...session, ...given(of(sessions, session.id)) })),
    employers: event.employers.map((employer) => ({ ...employer, ...given(of(employers, employer.id)) })),
    roles: event.roles.map((role) => ({ ...role, ...given(of(roles, role.title)) })),
  };
}

/** Titles are an organizer's own words, so one may be called "constructor". */
function of<Texts>(translated: Record<string, Texts> | undefined, key: string): Texts | undefined {
  return translated && Object.hasOwn(translated, key) ? translated[key] : undefined;
}

/** The texts that are there. */
function given<Texts extends object>(texts: Texts | undefined): { [Name in keyof Texts]?: string } {
  const entries = Object.entries(texts ?? {}).filter(([, text]) => typeof text === 'string' && text.trim());
  return Object.fromEntries(entries) as { [Name in keyof Texts]?: string };
}

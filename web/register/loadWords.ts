import type { Locale } from '#domain/vocabulary.ts';
import type { BoothTexts } from './texts/booths/en.ts';
import type { EventTexts } from './texts/event/en.ts';
import type { ExploredTexts } from './texts/explored/en.ts';
import type { FormTexts } from './texts/form/en.ts';
import type { LaterTexts } from './texts/later/en.ts';
import type { OwnTexts } from './texts/own/en.ts';

/** The words of a part of the page, a language at a time: those that are here, and how to fetch others. */
export interface Words<More> {
  here: (locale: Locale) => More | undefined;
  load: (locale: Locale) => Promise<More>;
}

function words<More>(catalogs: Record<Locale, () => Promise<More>>): Words<More> {
  const here: Partial<Record<Locale, More>> = {};
  return {
    here: (locale) => here[locale],
    load: async (locale) => {
      const came = await catalogs[locale]();
      here[locale] = came;
      return came;
    },
  };
}

export const eventWords = words<EventTexts>({
  en: async () => (await import('./texts/event/en.ts')).event,
  es: async () => (await import('./texts/event/es.ts')).event,
  ar: async () => (await import('./texts/event/ar.ts')).event,
});

export const boothWords = words<BoothTexts>({
  en: async () => (await import('./texts/booths/en.ts')).booths,
  es: async () => (await import('./texts/booths/es.ts')).booths,
  ar: async () => (await import('./texts/booths/ar.ts')).booths,
});

export const exploredWords = words<ExploredTexts>({
  en: async () => (await import('./texts/explored/en.ts')).explored,
  es: async () => (await import('./texts/explored/es.ts')).explored,
  ar: async () => (await import('./texts/explored/ar.ts')).explored,
});

export const formWords = words<FormTexts>({
  en: async () => (await import('./texts/form/en.ts')).form,
  es: async () => (await import('./texts/form/es.ts')).form,
  ar: async () => (await import('./texts/form/ar.ts')).form,
});

export const ownWords = words<OwnTexts>({
  en: async () => (await import('./texts/own/en.ts')).own,
  es: async () => (await import('./texts/own/es.ts')).own,
  ar: async () => (await import('./texts/own/ar.ts')).own,
});

export const laterWords = words<LaterTexts>({
  en: async () => (await import('./texts/later/en.ts')).later,
  es: async () => (await import('./texts/later/es.ts')).later,
  ar: async () => (await import('./texts/later/ar.ts')).later,
});

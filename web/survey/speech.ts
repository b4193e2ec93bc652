import { speechOf } from '#web/shared/speechOf.tsx';
import type { Texts } from './texts/en.ts';

/** How the page speaks. */
export const { useSpeech, startPage } = speechOf<Texts>({
  en: () => import('./texts/en.ts'),
  es: () => import('./texts/es.ts'),
  ar: () => import('./texts/ar.ts'),
});

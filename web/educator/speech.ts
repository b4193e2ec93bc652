import { speechOf } from '#web/shared/speechOf.tsx';
import type { Texts } from './texts/en.ts';

/** How the educator's pages speak. */
export const { useSpeech, startPage, loadTexts } = speechOf<Texts>({
  en: () => import('./texts/en.ts'),
  es: () => import('./texts/es.ts'),
  ar: () => import('./texts/ar.ts'),
});

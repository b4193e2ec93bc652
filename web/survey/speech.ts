import { speechOf } from '#web/shared/speechOf.tsx';
import { loadTexts } from './loadTexts.ts';
import type { Texts } from './texts/en.ts';

/** How the page speaks. */
export const { useSpeech, startPage } = speechOf<Texts>(loadTexts);

import { type Speaking, useSpeech } from './Speech.tsx';
import type { BoothTexts } from './texts/booths/en.ts';
import type { EventTexts } from './texts/event/en.ts';
import type { ExploredTexts } from './texts/explored/en.ts';
import type { FactsTexts } from './texts/facts/en.ts';
import type { FormTexts } from './texts/form/en.ts';
import type { LaterTexts } from './texts/later/en.ts';
import type { OwnTexts } from './texts/own/en.ts';
import type { RegisteredTexts } from './texts/registered/en.ts';

/** The words of a part of the page that brings more of them along (Worded.tsx). */
function speechWith<More>(known: keyof More & string) {
  return (): Speaking<More> => {
    const speaking = useSpeech();
    if (!(known in speaking.texts)) throw new Error(`The words around have no "${known}"`);
    return speaking as Speaking<More>;
  };
}

export const useBoothSpeech = speechWith<OwnTexts & BoothTexts>('boothsText');
export const useEventSpeech = speechWith<EventTexts>('about');
export const useExploredSpeech = speechWith<OwnTexts & ExploredTexts>('recordKicker');
export const useFactsSpeech = speechWith<FactsTexts>('when');
export const useFormSpeech = speechWith<FormTexts>('youTitle');
export const useOwnSpeech = speechWith<OwnTexts>('ownTitle');
export const useRegisteredSpeech = speechWith<RegisteredTexts>('badgeAlt');
export const useLaterSpeech = speechWith<OwnTexts & LaterTexts>('freeYes');

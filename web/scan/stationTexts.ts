import { en, type StationTexts } from './stationTexts.en.ts';
import { es } from './stationTexts.es.ts';
import type { ScannerLocale } from './texts.ts';

/** What a phone at a station says, in the scanner's languages. */
export const stationTexts: Record<ScannerLocale, StationTexts> = { en, es };

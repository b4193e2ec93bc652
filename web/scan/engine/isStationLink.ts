import { addresses } from '#contract/pages.ts';

const stationPath = addresses.station('', '');

/** Whether a code that was read is a station's own link, which volunteers hold before the camera too. */
export function isStationLink(text: string): boolean {
  return /^https?:\/\//i.test(text) && text.toLowerCase().includes(stationPath);
}

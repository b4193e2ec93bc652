import { plural } from '#domain/plural.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { EnrolledDevice } from './enrolledDevice.ts';
import type { ScanTexts } from './texts.en.ts';

interface StationBarProps {
  device: EnrolledDevice;
  made: number;
  /** Not counting the scan that is just being checked. */
  waiting: number;
  texts: ScanTexts['station'];
  locale: Locale;
}

/** Where this phone scans, how much it did, and what the server has not got yet. */
export function StationBar({ device, made, waiting, texts, locale }: StationBarProps) {
  return (
    <div class="station-bar">
      <p class="station-name">
        <strong>{device.station.name}</strong>
        <span>{device.event.name}</span>
      </p>
      <p class="station-counts">
        <span class="count" title={texts.madeLabel}>
          {plural(locale, made, texts.made)}
        </span>
        <span role="status">
          {waiting > 0 && <span class="count waiting">{plural(locale, waiting, texts.waiting)}</span>}
        </span>
      </p>
    </div>
  );
}

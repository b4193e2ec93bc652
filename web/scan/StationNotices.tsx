import { intlTags } from '#domain/intlTags.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { Notice } from '#web/shared/Notice.tsx';
import { moment } from './answerOf.ts';
import type { StationState } from './engine/stationEngine.ts';
import type { StationTexts } from './stationTexts.en.ts';
import { useLowBattery } from './useLowBattery.ts';
import { useNow } from './useNow.ts';

interface StationNoticesProps {
  state: StationState;
  texts: StationTexts['station'];
  locale: Locale;
}

const lookEveryMs = 15_000;

/** What a volunteer should know beside the answers; mostly nothing. */
export function StationNotices({ state, texts, locale }: StationNoticesProps) {
  const battery = useLowBattery();
  const now = new Date(useNow(lookEveryMs)).toISOString();
  const { hours, event } = state;
  const clock = { locale, timeZone: event.timeZone };
  const percent = new Intl.NumberFormat(intlTags[locale], { style: 'percent' });
  return (
    <div class="stack close" role="status">
      {!state.online && <p class="small">{texts.offlineHelp}</p>}
      {hours && now < hours.opensAt && <p class="small">{texts.opens(moment(hours.opensAt, clock))}</p>}
      {hours && now > hours.closesAt && <p class="small">{texts.closes(moment(hours.closesAt, clock))}</p>}
      {battery !== undefined && <p class="small">{texts.battery(percent.format(battery))}</p>}
      {!state.keeps && (
        <Notice look="warn">
          <p>{texts.notKept}</p>
        </Notice>
      )}
    </div>
  );
}

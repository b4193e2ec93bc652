import { useEffect, useMemo, useState } from 'preact/hooks';
import { LanguageChoice } from '#web/shared/LanguageChoice.tsx';
import { Page } from '#web/shared/Page.tsx';
import { useDocumentLanguage } from '#web/shared/useDocumentLanguage.ts';
import { firstLocale, useLocale } from '#web/shared/useLocale.ts';
import { EnrollScreen } from './EnrollScreen.tsx';
import { deviceStore, type EnrolledDevice } from './enrolledDevice.ts';
import type { Entries } from './entries.ts';
import { firstStage } from './firstStage.ts';
import { MessageScreen } from './MessageScreen.tsx';
import { StationScreen } from './StationScreen.tsx';
import { openSignals } from './signals.ts';
import { forgetStationSecret, givenStationSecret, takeStationSecret } from './stationLink.ts';
import { texts as catalogs, scannerLocales } from './texts.ts';
import { useEarlierScans } from './useEarlierScans.ts';

/** The volunteer's page: from the station's link to a phone that scans. */
export function ScanPage({ entries }: { entries: Entries }) {
  const devices = useMemo(() => deviceStore(entries), [entries]);
  const signals = useMemo(openSignals, []);
  const [locale, chooseLocale] = useLocale(() => firstLocale(scannerLocales));
  useDocumentLanguage(locale);
  const [stage, setStage] = useState(() => firstStage(takeStationSecret(), devices));
  const alsoWaiting = useEarlierScans(entries, stage.kind);
  const texts = catalogs[locale];

  useEffect(() => {
    document.title = `${texts.title} · Turnout`;
  }, [texts]);

  useEffect(() => {
    // Another station's link, opened in this very tab, changes the fragment only.
    const another = () => {
      const secret = givenStationSecret();
      if (secret) setStage(firstStage(secret, devices));
    };
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, [devices]);

  function begin(device: EnrolledDevice): void {
    const before = devices.load();
    if (before) devices.addEarlier(before);
    devices.forget();
    devices.keep(device);
    forgetStationSecret();
    setStage({ kind: 'scan', device });
  }

  function end(device: EnrolledDevice, left: number): void {
    if (left > 0) devices.addEarlier(device);
    devices.forget();
    forgetStationSecret();
  }

  const scanning = stage.kind === 'scan';
  return (
    <Page
      skip={texts.skip}
      aside={
        <LanguageChoice
          label={texts.language}
          locale={locale}
          choose={chooseLocale}
          spoken={scannerLocales}
        />
      }
      footer={scanning && <p>{texts.station.footer}</p>}
    >
      {scanning && (
        <StationScreen
          key={stage.device.enrolment}
          device={stage.device}
          entries={entries}
          signals={signals}
          texts={texts}
          locale={locale}
          alsoWaiting={alsoWaiting}
          closed={(left) => {
            end(stage.device, left);
            setStage({ kind: 'closed', left });
          }}
          leave={(left) => {
            end(stage.device, left);
            setStage({ kind: 'signed-out' });
          }}
        />
      )}
      {stage.kind === 'enroll' && (
        <EnrollScreen
          key={stage.secret}
          secret={stage.secret}
          texts={texts.enroll}
          tapped={() => void signals.unlock()}
          enrolled={begin}
          refused={(refusal) => setStage({ kind: 'link-refused', refusal, secret: stage.secret })}
        />
      )}
      {!scanning && stage.kind !== 'enroll' && (
        <MessageScreen
          stage={stage}
          texts={texts}
          locale={locale}
          waiting={alsoWaiting}
          again={(secret) => setStage({ kind: 'enroll', secret })}
        />
      )}
    </Page>
  );
}

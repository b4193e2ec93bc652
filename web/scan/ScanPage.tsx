import { useEffect, useMemo, useState } from 'preact/hooks';
import { plural } from '#domain/plural.ts';
import { LanguageChoice } from '#web/shared/LanguageChoice.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { Page } from '#web/shared/Page.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useDocumentLanguage } from '#web/shared/useDocumentLanguage.ts';
import { useLazy } from '#web/shared/useLazy.ts';
import { firstLocale, useLocale } from '#web/shared/useLocale.ts';
import type { Access } from './access.ts';
import { EnrollScreen } from './EnrollScreen.tsx';
import type { Enrolment } from './engine/enrolment.ts';
import type { StationEngine } from './engine/stationEngine.ts';
import { firstStage, type Stage } from './firstStage.ts';
import { JoinScreen } from './JoinScreen.tsx';
import { MessageScreen, refusedWords } from './MessageScreen.tsx';
import { openSignals } from './signals.ts';
import { forgetStationSecret, givenStationSecret, takeStationSecret } from './stationLink.ts';
import { stationSecretIn } from './stationSecret.ts';
import { texts as catalogs, scannerLocales } from './texts.ts';

/** The volunteer's page: from the station's link to a phone that scans. */
export function ScanPage({ access }: { access: Access }) {
  const signals = useMemo(openSignals, []);
  const [locale, chooseLocale] = useLocale(() => firstLocale(scannerLocales));
  useDocumentLanguage(locale);
  // The secret leaves the address bar before anything is drawn
  const [given] = useState(takeStationSecret);
  const [stage, setStage] = useState<Stage>({ kind: 'opening' });
  const [engine, setEngine] = useState<StationEngine>();
  const [alsoWaiting, setAlsoWaiting] = useState(0);
  const { lazy: screens, load } = useLazy(() => import('./Station.tsx'));
  const texts = catalogs[locale];

  useEffect(() => {
    document.title = `${texts.title} · Turnout`;
  }, [texts]);

  useEffect(() => {
    void begin(given);
    // Another station's link, opened in this very tab, changes the fragment only.
    const another = () => {
      const secret = givenStationSecret();
      if (secret) void begin(secret);
    };
    addEventListener('hashchange', another);
    return () => removeEventListener('hashchange', another);
  }, []);

  const enrolled = stage.kind === 'scan' ? stage.enrolled : undefined;
  useEffect(() => {
    setEngine(undefined);
    if (!enrolled) return;
    load();
    const opening = access.openStationEngine(enrolled);
    let wanted = true;
    void opening.then((opened) => wanted && setEngine(opened));
    return () => {
      wanted = false;
      void opening.then((opened) => opened.stop());
    };
  }, [enrolled]);

  // Going to another station may leave entries behind
  useEffect(() => access.sendEarlier(setAlsoWaiting), [enrolled]);

  async function begin(secret: string | undefined): Promise<void> {
    const kept = await access.enrolledHere();
    const first = firstStage(secret, kept, access.isOwnLink);
    // Or a reload would ask for the station again
    if (first.kind === 'scan') forgetStationSecret();
    setStage(first);
  }

  const goTo = (secret: string, from?: Enrolment) =>
    setStage({ kind: 'enroll', secret, ...(from && { from }) });
  const scan = (enrolment: Enrolment) => {
    forgetStationSecret();
    setStage({ kind: 'scan', enrolled: enrolment });
  };

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
      footer={stage.kind === 'scan' && <p>{texts.footer}</p>}
    >
      {stageScreen()}
      {stage.kind !== 'scan' && alsoWaiting > 0 && (
        <div class="earlier">
          <Notice look="warn" role="status">
            <p>{plural(locale, alsoWaiting, texts.earlier)}</p>
          </Notice>
        </div>
      )}
    </Page>
  );

  function stageScreen() {
    switch (stage.kind) {
      case 'opening':
        return <Progress label={texts.opening} />;
      case 'join':
        return <JoinScreen texts={texts} locale={locale} found={goTo} />;
      case 'enroll':
        return (
          <EnrollScreen
            key={stage.secret}
            secret={stage.secret}
            from={stage.from}
            texts={texts.enroll}
            enrol={access.enrol}
            tapped={() => {
              load();
              void signals.unlock();
            }}
            enrolled={scan}
            refused={(refusal) => setStage({ kind: 'refused', refusal, secret: stage.secret })}
            stay={scan}
          />
        );
      case 'refused': {
        const { title, help, mayHelp } = refusedWords(stage.refusal.refusal, texts.refused);
        const again = { label: texts.tryAgain, act: () => goTo(stage.secret) };
        return <MessageScreen title={title} help={help} action={mayHelp ? again : anotherStation()} />;
      }
      case 'signed-out':
        return <MessageScreen {...texts.signedOut} action={anotherStation()} />;
      case 'scan':
        if (screens === 'lost') {
          return <MessageScreen {...texts.lost} action={{ label: texts.tryAgain, act: load }} />;
        }
        if (!screens || !engine) return <Progress label={texts.opening} />;
        return (
          <screens.Station
            key={stage.enrolled.enrolment}
            engine={engine}
            volunteer={stage.enrolled.volunteer}
            signals={signals}
            locale={locale}
            alsoWaiting={alsoWaiting}
            join={(text) => {
              const secret = stationSecretIn(text);
              if (secret) goTo(secret, stage.enrolled);
            }}
            another={anotherStation()}
            left={() => setStage({ kind: 'signed-out' })}
          />
        );
    }
  }

  function anotherStation() {
    return { label: texts.another, act: () => setStage({ kind: 'join' }) };
  }
}

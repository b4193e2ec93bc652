import { useRef, useState } from 'preact/hooks';
import type { Locale } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { useWakeLock } from '#web/shared/useWakeLock.ts';
import { AnswerPanel } from './AnswerPanel.tsx';
import { answerOf } from './answerOf.ts';
import { CameraTools } from './CameraTools.tsx';
import { CameraView } from './CameraView.tsx';
import type { EnrolledDevice } from './enrolledDevice.ts';
import type { Entries } from './entries.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { nothingInView, seen } from './repeatGuard.ts';
import { StationBar } from './StationBar.tsx';
import type { Signals } from './signals.ts';
import { TypedCode } from './TypedCode.tsx';
import type { ScanTexts } from './texts.en.ts';
import { toneOf } from './tone.ts';
import { useCamera } from './useCamera.ts';
import { useHandScanner } from './useHandScanner.ts';
import { useSignals } from './useSignals.ts';
import { useStation } from './useStation.ts';

interface StationScreenProps {
  device: EnrolledDevice;
  entries: Entries;
  signals: Signals;
  texts: ScanTexts;
  locale: Locale;
  /** Scans of an earlier enrolment of this phone that wait too. */
  alsoWaiting: number;
  closed: (left: number) => void;
  leave: (left: number) => void;
}

/** The scanner at work: the camera, the answer to the latest badge, and a field for typed codes. */
export function StationScreen({ device, entries, signals, texts, locale, ...rest }: StationScreenProps) {
  const station = useStation(device, entries, rest.closed);
  const camera = useCamera();
  const silent = useSignals(signals, station.showing);
  const [typing, setTyping] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const inView = useRef(nothingInView);
  useWakeLock();
  useHandScanner(station.read);

  function saw(text: string): void {
    const { fresh, inView: now } = seen(inView.current, text, performance.now());
    inView.current = now;
    if (fresh) station.read(text);
  }

  const { kind } = device.station;
  const checking = station.showing.kind === 'checking';
  const faulty = camera.state.kind === 'fault';
  const answer = answerOf(station.showing, texts, { kind, locale, timeZone: device.event.timeZone });
  return (
    <div class="station" data-tone={toneOf(station.showing)}>
      <StationBar
        device={device}
        made={station.made}
        waiting={station.waiting + rest.alsoWaiting - (checking ? 1 : 0)}
        texts={texts.station}
        locale={locale}
      />
      <CameraView
        state={camera.state}
        texts={texts}
        saw={saw}
        broken={() => camera.fail('broken')}
        again={camera.again}
      />
      <AnswerPanel
        answer={answer}
        checking={checking}
        dashed={station.showing.kind === 'saved'}
        idle={{ title: texts.answer.ready, help: faulty ? texts.answer.readyTyped : texts.answer.readyHelp }}
        checkingLabel={texts.answer.checking}
      />
      <div class="tools stack">
        {!station.keeps && (
          <Notice look="warn" role="status">
            <p>{texts.station.notKept}</p>
          </Notice>
        )}
        {(typing || faulty) && <TypedCode texts={texts.typed} read={station.read} focus={typing} />}
        <div class="row">
          {!faulty && (
            <Button look="quiet" aria-expanded={typing} onClick={() => setTyping(!typing)}>
              {texts.typed.open}
            </Button>
          )}
          <CameraTools
            camera={camera.state.kind === 'live' ? camera.state.camera : undefined}
            choices={camera.choices}
            choose={camera.choose}
            texts={texts.camera}
          />
          <Button look="plain" onClick={() => setLeaving(true)}>
            {texts.station.signOut}
          </Button>
          {silent && <span class="tag">{texts.station.sound}</span>}
        </div>
      </div>
      {leaving && (
        <LeaveDialog
          texts={texts.leave}
          locale={locale}
          waiting={station.waiting}
          leave={() => rest.leave(station.waiting)}
          stay={() => setLeaving(false)}
        />
      )}
    </div>
  );
}

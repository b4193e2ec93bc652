import { useEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '#domain/vocabulary.ts';
import { Button } from '#web/shared/Button.tsx';
import { useLazy } from '#web/shared/useLazy.ts';
import { useWakeLock } from '#web/shared/useWakeLock.ts';
import { AnswerActions } from './AnswerActions.tsx';
import { AnswerPanel } from './AnswerPanel.tsx';
import { answerOf } from './answerOf.ts';
import { CameraChoice } from './CameraChoice.tsx';
import { CameraView } from './CameraView.tsx';
import type { AnswerVerdict, StationEngine } from './engine/stationEngine.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { nothingInView, seen } from './repeatGuard.ts';
import { StationBar } from './StationBar.tsx';
import { StationNotices } from './StationNotices.tsx';
import type { Signals } from './signals.ts';
import type { StationTexts } from './stationTexts.en.ts';
import { TypedCode } from './TypedCode.tsx';
import { type Task, taskOf } from './task.ts';
import { toneOf } from './tone.ts';
import { useCamera } from './useCamera.ts';
import { useHandScanner } from './useHandScanner.ts';
import { useSignals } from './useSignals.ts';
import type { useStation } from './useStation.ts';

interface StationScreenProps {
  engine: StationEngine;
  station: ReturnType<typeof useStation>;
  signals: Signals;
  texts: StationTexts;
  locale: Locale;
  /** Entries of earlier enrolments of this phone that wait too. */
  alsoWaiting: number;
  /** Another station's link was read, and the volunteer wants to go there. */
  join: (text: string) => void;
  left: () => void;
}

/** The scanner at work: the camera, the answer to the latest badge, and a field for typed codes. */
export function StationScreen({ engine, station, signals, texts, locale, ...rest }: StationScreenProps) {
  const { state, showing, dismiss } = station;
  const camera = useCamera();
  const silent = useSignals(signals, showing);
  const [typing, setTyping] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [task, setTask] = useState<Task>();
  const tasks = useLazy(() => import('./supervisor/TaskSheet.tsx'));
  const inView = useRef(nothingInView);
  const supervisor = state.role === 'supervisor';
  useWakeLock();
  useHandScanner(read);

  useEffect(() => {
    // Where the network is bad, a supervisor's screens must be here before they are needed.
    if (supervisor) tasks.load();
  }, [supervisor]);

  const answer = showing.shown?.answer;
  useEffect(() => {
    const begun = supervisor && !task && taskOf(answer);
    if (!begun) return;
    setTask(begun);
    dismiss();
  }, [answer, supervisor]);

  function read(text: string): void {
    if (!task && !leaving) void engine.read(text);
  }

  function saw(text: string): void {
    const { fresh, inView: now } = seen(inView.current, text, performance.now());
    inView.current = now;
    if (fresh) read(text);
  }

  function endTask(): void {
    if (task?.kind === 'new-badge') station.badgeShown(task.answer.entry);
    setTask(undefined);
  }

  const faulty = camera.state.kind === 'fault';
  const [needsBadge] = showing.needBadge;
  const at = {
    kind: state.station.kind,
    locale,
    timeZone: state.event.timeZone,
    online: state.online,
  };
  return (
    <div class="station" data-tone={task ? 'calm' : toneOf(answer)}>
      <StationBar state={state} alsoWaiting={rest.alsoWaiting} texts={texts.station} locale={locale} />
      <CameraView
        state={camera.state}
        texts={texts}
        saw={saw}
        broken={() => camera.fail('broken')}
        again={camera.again}
      />
      <AnswerPanel
        answer={answer}
        words={answer && answerOf(answer, texts, at)}
        idle={{ title: texts.answer.ready, help: readyHelp() }}
        mark={answer && markOf()}
      >
        <AnswerActions
          showing={showing}
          state={state}
          engine={engine}
          texts={texts.answer}
          locale={locale}
          dismiss={dismiss}
          join={rest.join}
        />
      </AnswerPanel>
      <div class="tools stack">
        <StationNotices state={state} texts={texts.station} locale={locale} />
        {supervisor && needsBadge && (
          <Button onClick={() => setTask({ kind: 'new-badge', answer: needsBadge })}>
            {texts.station.newBadge}
          </Button>
        )}
        {(typing || faulty) && (
          <TypedCode texts={texts.typed} engine={engine} online={state.online} focus={typing} />
        )}
        <div class="row">
          {supervisor && (
            <Button look="quiet" onClick={() => setTask({ kind: 'search' })}>
              {texts.station.search}
            </Button>
          )}
          {!faulty && (
            <Button look="quiet" aria-expanded={typing} onClick={() => setTyping(!typing)}>
              {texts.typed.open}
            </Button>
          )}
          <CameraChoice
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
        {task && tasks.lazy === 'lost' && (
          <p class="row" role="alert">
            {texts.lost}
            <Button look="quiet" onClick={tasks.load}>
              {texts.tryAgain}
            </Button>
          </p>
        )}
      </div>
      {task && tasks.lazy && tasks.lazy !== 'lost' && (
        <tasks.lazy.TaskSheet
          key={JSON.stringify(task)}
          task={task}
          engine={engine}
          state={state}
          grades={texts.grades}
          verdictWords={texts.answer}
          locale={locale}
          done={endTask}
          close={() => setTask(undefined)}
        />
      )}
      {leaving && (
        <LeaveDialog
          texts={texts.leave}
          locale={locale}
          engine={engine}
          waiting={state.waiting}
          left={rest.left}
          stay={() => setLeaving(false)}
        />
      )}
    </div>
  );

  function readyHelp(): string {
    if (faulty) return texts.answer.readyTyped;
    return supervisor ? texts.answer.readySupervisor : texts.answer.readyHelp;
  }

  /** Only where there is something to confirm: a phone is always right that a text is no badge. */
  function markOf(): string | undefined {
    if (!answer || unmarked.includes(answer.verdict)) return undefined;
    return answer.by === 'server' ? texts.answer.byServer : texts.answer.byPhone;
  }
}

const unmarked: AnswerVerdict[] = [
  'checking',
  'not-badge',
  'station-link',
  'blank-badge',
  'group-code',
  'unverified',
  'turned-away',
  'refused',
];

import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { CameraTools } from './CameraTools.tsx';
import { openDecoder } from './decoder.ts';
import type { StationTexts } from './stationTexts.en.ts';
import type { CameraState } from './useCamera.ts';

interface CameraViewProps {
  state: CameraState;
  texts: StationTexts;
  /** Called with every text the camera holds, many times a second. */
  saw: (text: string) => void;
  broken: () => void;
  again: () => void;
}

/** What the camera sees, or why it sees nothing and what to do. */
export function CameraView({ state, texts, saw, broken, again }: CameraViewProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [playing, setPlaying] = useState(false);
  const told = useRef({ saw, broken });
  told.current = { saw, broken };

  useEffect(() => {
    const element = video.current;
    if (state.kind !== 'live' || !element) return;
    element.srcObject = state.camera.stream;
    // Interrupted only when the page is left; `autoplay` takes it up again.
    element.play().catch(() => undefined);
    const decoder = openDecoder(
      (text) => told.current.saw(text),
      () => told.current.broken(),
    );
    const leave = decoder.watch(element);
    return () => {
      leave();
      decoder.close();
      setPlaying(false);
    };
  }, [state]);

  if (state.kind === 'fault') {
    const { title, help } = texts.camera.faults[state.fault];
    return (
      <div class="camera-fault stack">
        <h2>{title}</h2>
        <p>{help}</p>
        {state.fault !== 'not-secure' && (
          <p>
            <Button look="quiet" onClick={again}>
              {texts.tryAgain}
            </Button>
          </p>
        )}
      </div>
    );
  }
  return (
    <div class="camera">
      <video
        ref={video}
        aria-label={texts.camera.label}
        autoplay
        muted
        playsInline
        onPlaying={() => setPlaying(true)}
      />
      {playing ? <span class="aim" /> : <Progress label={texts.camera.starting} />}
      {state.kind === 'live' && (
        <CameraTools key={state.camera.deviceId} camera={state.camera} texts={texts.camera} />
      )}
    </div>
  );
}

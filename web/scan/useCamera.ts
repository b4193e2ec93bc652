import { useEffect, useState } from 'preact/hooks';
import { type Camera, type CameraChoice, listCameras, openCamera } from './camera.ts';
import type { CameraFault } from './cameraFault.ts';

export type CameraState =
  | { kind: 'starting' }
  | { kind: 'live'; camera: Camera }
  | { kind: 'fault'; fault: CameraFault };

const kept = 'turnout.scan.camera';

/** The camera while this part of the page is shown, the cameras to choose from, and another try. */
export function useCamera() {
  const [state, setState] = useState<CameraState>({ kind: 'starting' });
  const [choices, setChoices] = useState<CameraChoice[]>([]);
  const [chosen, setChosen] = useState(readChosen);
  const [attempt, setAttempt] = useState(0);

  // Another attempt opens the camera again
  useEffect(() => {
    let wanted = true;
    let camera: Camera | undefined;

    async function start(): Promise<void> {
      setState({ kind: 'starting' });
      const opened = await openCamera(chosen, () => setState({ kind: 'fault', fault: 'in-use' }));
      if (typeof opened === 'string') {
        if (wanted) setState({ kind: 'fault', fault: opened });
        return;
      }
      if (!wanted) return opened.close();
      camera = opened;
      setState({ kind: 'live', camera });
      setChoices(await listCameras());
    }

    void start();
    return () => {
      wanted = false;
      camera?.close();
    };
  }, [chosen, attempt]);

  const again = () => setAttempt((before) => before + 1);

  // A call that took the camera is over when the person comes back.
  useEffect(() => {
    if (state.kind !== 'fault' || state.fault !== 'in-use') return;
    const back = () => {
      if (!document.hidden) again();
    };
    document.addEventListener('visibilitychange', back);
    return () => document.removeEventListener('visibilitychange', back);
  }, [state]);

  return {
    state,
    choices,
    again,
    fail: (fault: CameraFault) => setState({ kind: 'fault', fault }),
    choose(deviceId: string) {
      rememberChosen(deviceId);
      setChosen(deviceId);
    },
  };
}

function readChosen(): string | undefined {
  try {
    return localStorage.getItem(kept) ?? undefined;
  } catch {
    return undefined;
  }
}

function rememberChosen(deviceId: string): void {
  try {
    localStorage.setItem(kept, deviceId);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

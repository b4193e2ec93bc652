import { useState } from 'preact/hooks';
import { badgeTextIn } from '#domain/badge.ts';
import { CameraView } from './CameraView.tsx';
import { stationSecretIn } from './stationSecret.ts';
import { stationTexts } from './stationTexts.ts';
import type { ScanTexts } from './texts.en.ts';
import type { ScannerLocale } from './texts.ts';
import { useCamera } from './useCamera.ts';

interface JoinCameraProps {
  texts: ScanTexts['join'];
  locale: ScannerLocale;
  found: (secret: string) => void;
}

/** Looks for a station's code, and says what else was held before it. */
export function JoinCamera({ texts, locale, found }: JoinCameraProps) {
  const camera = useCamera();
  const [other, setOther] = useState<string>();

  function saw(text: string): void {
    const secret = stationSecretIn(text);
    if (secret) found(secret);
    else setOther(badgeTextIn(text) === null ? texts.notStation : texts.isBadge);
  }

  return (
    <>
      <div class="join-camera">
        <CameraView
          state={camera.state}
          texts={stationTexts[locale]}
          saw={saw}
          broken={() => camera.fail('broken')}
          again={camera.again}
        />
      </div>
      <p role="status">{other ?? (camera.state.kind === 'live' ? texts.cameraHelp : '')}</p>
    </>
  );
}

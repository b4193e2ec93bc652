import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Select } from '#web/shared/Select.tsx';
import type { Camera, CameraChoice } from './camera.ts';
import type { ScanTexts } from './texts.en.ts';

interface CameraToolsProps {
  camera: Camera | undefined;
  choices: CameraChoice[];
  choose: (deviceId: string) => void;
  texts: ScanTexts['camera'];
}

/** The lamp, where the camera has one, and the choice of camera, where there are several. */
export function CameraTools({ camera, choices, choose, texts }: CameraToolsProps) {
  return (
    <>
      {camera?.torch && <Torch key={camera.deviceId} turn={camera.torch} texts={texts} />}
      {choices.length > 1 && (
        <div class="camera-choice">
          <Select
            id="camera"
            label={texts.choose}
            value={camera?.deviceId ?? ''}
            onValue={choose}
            options={choices.map(({ deviceId, label }, index) => ({
              value: deviceId,
              text: label || texts.unnamed(index + 1),
            }))}
          />
        </div>
      )}
    </>
  );
}

function Torch({ turn, texts }: { turn: (on: boolean) => Promise<void>; texts: ScanTexts['camera'] }) {
  const [on, setOn] = useState(false);
  return (
    <Button
      look="quiet"
      onClick={() => {
        // A lamp that is too hot refuses: it stays as it was.
        turn(!on).then(
          () => setOn(!on),
          () => undefined,
        );
      }}
    >
      {on ? texts.torchOff : texts.torchOn}
    </Button>
  );
}

import { Select } from '#web/shared/Select.tsx';
import type { Camera, CameraChoice as Choice } from './camera.ts';
import type { StationTexts } from './stationTexts.en.ts';

interface CameraChoiceProps {
  camera: Camera | undefined;
  choices: Choice[];
  choose: (deviceId: string) => void;
  texts: StationTexts['camera'];
}

/** Which camera looks, where there are several. */
export function CameraChoice({ camera, choices, choose, texts }: CameraChoiceProps) {
  if (choices.length < 2) return null;
  return (
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
  );
}

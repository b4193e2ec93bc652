import { useState } from 'preact/hooks';
import type { Camera, Zoom } from './camera.ts';
import type { StationTexts } from './stationTexts.en.ts';

interface CameraToolsProps {
  camera: Camera;
  texts: StationTexts['camera'];
}

/** The lamp and the zoom, on the picture itself, where the camera has them. */
export function CameraTools({ camera, texts }: CameraToolsProps) {
  if (!camera.torch && !camera.zoom) return null;
  return (
    <div class="camera-tools">
      {camera.zoom && <ZoomSlider zoom={camera.zoom} label={texts.zoom} />}
      {camera.torch && <Torch turn={camera.torch} texts={texts} />}
    </div>
  );
}

function ZoomSlider({ zoom, label }: { zoom: Zoom; label: string }) {
  const [value, setValue] = useState(zoom.now);
  return (
    <label class="zoom">
      <span class="visually-hidden">{label}</span>
      <span aria-hidden="true">−</span>
      <input
        type="range"
        min={zoom.min}
        max={zoom.max}
        step={zoom.step}
        value={value}
        aria-valuetext={`${value.toFixed(1)}×`}
        onInput={({ currentTarget }) => {
          const wanted = Number(currentTarget.value);
          setValue(wanted);
          // A camera that is just being closed refuses.
          zoom.set(wanted).catch(() => undefined);
        }}
      />
      <span aria-hidden="true">+</span>
    </label>
  );
}

function Torch({ turn, texts }: { turn: (on: boolean) => Promise<void>; texts: StationTexts['camera'] }) {
  const [on, setOn] = useState(false);
  return (
    <button
      type="button"
      class="torch"
      onClick={() => {
        // A lamp that is too hot refuses: it stays as it was.
        turn(!on).then(
          () => setOn(!on),
          () => undefined,
        );
      }}
    >
      {on ? texts.torchOff : texts.torchOn}
    </button>
  );
}

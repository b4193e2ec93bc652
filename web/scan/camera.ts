import { type CameraFault, faultOf } from './cameraFault.ts';

export interface Camera {
  stream: MediaStream;
  deviceId: string | undefined;
  /** Undefined where the camera has no lamp. */
  torch: ((on: boolean) => Promise<void>) | undefined;
  /** Undefined where the camera can't come closer. */
  zoom: Zoom | undefined;
  close(): void;
}

/** How close the camera looks, from `min` to `max`. */
export interface Zoom {
  min: number;
  max: number;
  step: number;
  now: number;
  set(zoom: number): Promise<void>;
}

export interface CameraChoice {
  deviceId: string;
  label: string;
}

const size = { width: { ideal: 1280 }, height: { ideal: 720 } };

/** The chosen camera, or the one that looks away from the person. `lost` is called if another takes it. */
export async function openCamera(
  deviceId: string | undefined,
  lost: () => void,
): Promise<Camera | CameraFault> {
  if (!navigator.mediaDevices?.getUserMedia) return 'not-secure';
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: deviceId
        ? { ...size, deviceId: { ideal: deviceId } }
        : { ...size, facingMode: { ideal: 'environment' } },
    });
    const [track] = stream.getVideoTracks();
    track?.addEventListener('ended', lost);
    return {
      stream,
      deviceId: track?.getSettings().deviceId,
      torch: track && torchOf(track),
      zoom: track && zoomOf(track),
      close() {
        track?.removeEventListener('ended', lost);
        for (const each of stream.getTracks()) each.stop();
      },
    };
  } catch (fault) {
    return faultOf(fault);
  }
}

/** The cameras of this device; browsers name them only once one was allowed. */
export async function listCameras(): Promise<CameraChoice[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices?.().catch(() => [])) ?? [];
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId)
    .map(({ deviceId, label }) => ({ deviceId, label }));
}

/** Both are part of the Image Capture draft, which TypeScript's library does not describe. */
interface CaptureCapabilities extends MediaTrackCapabilities {
  torch?: boolean;
  zoom?: { min: number; max: number; step: number };
}
interface CaptureConstraints extends MediaTrackConstraintSet {
  torch?: boolean;
  zoom?: number;
}

function torchOf(track: MediaStreamTrack): Camera['torch'] {
  const capabilities: CaptureCapabilities = track.getCapabilities?.() ?? {};
  if (!capabilities.torch) return undefined;
  return (on) => apply(track, { torch: on });
}

function zoomOf(track: MediaStreamTrack): Camera['zoom'] {
  const { zoom }: CaptureCapabilities = track.getCapabilities?.() ?? {};
  if (!zoom || !(zoom.max > zoom.min)) return undefined;
  const settings: MediaTrackSettings & { zoom?: number } = track.getSettings();
  const { min, max, step } = zoom;
  return {
    min,
    max,
    step: step || (max - min) / 20,
    now: settings.zoom ?? min,
    set: (value) => apply(track, { zoom: value }),
  };
}

function apply(track: MediaStreamTrack, constraints: CaptureConstraints): Promise<void> {
  return track.applyConstraints({ advanced: [constraints] });
}

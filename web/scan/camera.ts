import { type CameraFault, faultOf } from './cameraFault.ts';

export interface Camera {
  stream: MediaStream;
  deviceId: string | undefined;
  /** Undefined where the camera has no lamp. */
  torch: ((on: boolean) => Promise<void>) | undefined;
  close(): void;
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

/** `torch` is part of the Image Capture draft, which TypeScript's library does not describe. */
interface TorchCapabilities extends MediaTrackCapabilities {
  torch?: boolean;
}
interface TorchConstraints extends MediaTrackConstraintSet {
  torch: boolean;
}

function torchOf(track: MediaStreamTrack): Camera['torch'] {
  const capabilities: TorchCapabilities = track.getCapabilities?.() ?? {};
  if (!capabilities.torch) return undefined;
  return (on) => {
    const lamp: TorchConstraints = { torch: on };
    return track.applyConstraints({ advanced: [lamp] });
  };
}

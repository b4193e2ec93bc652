/** Why there is no picture. Each has its own advice on the screen. */
export type CameraFault = 'not-secure' | 'denied' | 'none' | 'in-use' | 'broken';

const faultsByName: Record<string, CameraFault> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  PermissionDeniedError: 'denied',
  NotFoundError: 'none',
  DevicesNotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'in-use',
  TrackStartError: 'in-use',
  AbortError: 'in-use',
};

/** What a failed `getUserMedia` means, by the names that browsers have used for it. */
export function faultOf(thrown: unknown): CameraFault {
  return (thrown instanceof Error && faultsByName[thrown.name]) || 'broken';
}

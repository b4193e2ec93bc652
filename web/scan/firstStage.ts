import type { RefusalCode } from '#domain/refusals.ts';
import { type DeviceStore, type EnrolledDevice, linkEnd } from './enrolledDevice.ts';

/** Where the volunteer is. */
export type Stage =
  | { kind: 'no-link' }
  | { kind: 'enroll'; secret: string }
  | { kind: 'link-refused'; refusal: RefusalCode; secret: string }
  | { kind: 'scan'; device: EnrolledDevice }
  | { kind: 'closed'; left: number }
  | { kind: 'signed-out' };

/** An enrolled phone goes on scanning, also when its own station's link is opened once more. */
export function firstStage(secret: string | undefined, devices: Pick<DeviceStore, 'load'>): Stage {
  const device = devices.load();
  if (device && (secret === undefined || linkEnd(secret) === device.linkEnd)) return { kind: 'scan', device };
  return secret === undefined ? { kind: 'no-link' } : { kind: 'enroll', secret };
}

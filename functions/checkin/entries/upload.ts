import type { Input, Output } from '#contract/contract.ts';
import { scanTime } from '#domain/checkin.ts';
import type { CareerEvent } from '#domain/event.ts';
import { isOpenAt, type StationHours } from '#domain/stationHours.ts';
import type { Call } from '#functions/call.ts';

export type SentEntry = Input<'uploadScans'>['scans'][number];
export type Result = Output<'uploadScans'>['results'][number];

/** What every entry of one upload has in common. */
export interface Upload {
  call: Call<'upload'>;
  event: CareerEvent;
  hours: StationHours;
  /** The device's own clock as it sent. */
  sentAt: string;
}

/** One entry out of its seal. `named`: its answer may say who it is, since whoever sent it has the badge itself. */
export interface Entry {
  id: string;
  at: string;
  named: boolean;
}

/** When an entry was made by the server's clock, and whether that was in the station's hours: both as far as we know now. */
export function timeOf({ call, hours, sentAt }: Upload, { at }: Entry): { at: string; open: boolean } {
  const { device } = call.caller;
  const time = scanTime({
    at: Date.parse(at),
    sentAt: Date.parse(sentAt),
    receivedAt: call.now.getTime(),
    enrolledAt: Date.parse(device.enrolledAt),
  });
  const made = new Date(time).toISOString();
  return { at: made, open: isOpenAt(hours, made) && !isTooLate(call.caller, made) };
}

/** Whether a lost phone went on after it was revoked: what it scanned then is kept and counts for nothing. */
export function isTooLate({ device, rescued }: Call<'upload'>['caller'], made: string): boolean {
  return rescued && device.revokedAt !== undefined && made > device.revokedAt;
}

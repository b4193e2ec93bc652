import type { Output } from '#contract/contract.ts';
import { isRefusal, type Refusal, refuse } from '#domain/refusals.ts';
import { badgesOf } from '#functions/attendance/badgesOf.ts';
import { takeBack } from '#functions/attendance/takeBack.ts';
import type { Call, OperationCode } from '#functions/call.ts';
import type { StoredRegistration } from '#store/registrations.ts';
import { findEvent } from './findEvent.ts';

type Shown = Output<'listScans'>['scans'][number];

/** What happened to one registration at the stations, and the organizer's own way to take a scan back. */
export const listScans: OperationCode<'listScans'> = async ({ event, registration: id }, call) => {
  const registration = await findRegistration(call, event, id);
  return isRefusal(registration) ? registration : { scans: await logOf(call, registration) };
};

export const undoScan: OperationCode<'undoScan'> = async ({ event, registration: id, scan }, call) => {
  const registration = await findRegistration(call, event, id);
  if (isRefusal(registration)) return registration;
  const kept = (await recordsOf(call, registration)).find(
    (record) => record.kind !== 'undo' && record.id === scan,
  );
  if (!kept)
    return refuse('unknown-scan', [{ path: 'scan', message: 'Expected the id of a scan in the log' }]);
  await takeBack(
    call,
    {
      event,
      registration: kept.registration,
      // The same scan taken back twice is one undo.
      id: `undo.${scan}`,
      kind: 'undo',
      at: call.now.toISOString(),
      undoes: scan,
      by: call.caller.member.email,
    },
    [...new Set([kept.registration, id])],
    call,
  );
  const after = await call.registrations.read(event, id);
  return { scans: await logOf(call, after ?? registration) };
};

async function findRegistration(
  call: Call<'session'>,
  id: string,
  registration: string,
): Promise<StoredRegistration | Refusal> {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  return (await call.registrations.read(id, registration)) ?? refuse('unknown-registration');
}

/** The log of every badge that is this person's, whatever has become of it. */
async function recordsOf(call: Call<'session'>, registration: StoredRegistration) {
  const badges = await badgesOf(call, registration);
  return (await Promise.all(badges.map(({ id }) => call.scans.of(registration.event, id)))).flat();
}

async function logOf(call: Call<'session'>, registration: StoredRegistration): Promise<Shown[]> {
  const { event, checkIn } = registration;
  const [records, stations, devices] = await Promise.all([
    recordsOf(call, registration),
    call.events.listStations(event),
    call.devices.all(event),
  ]);
  const stationNames = new Map(stations.map(({ id, name }) => [id, name]));
  const volunteers = new Map(devices.map(({ id, name }) => [id, name]));
  const undone = new Set([
    ...(registration.undone ?? []),
    ...records.flatMap((record) => (record.kind === 'undo' ? record.undoes : [])),
  ]);
  return records
    .map((record): Shown => {
      const common = { id: record.id, kind: record.kind, at: record.at };
      const station = stationNames.get(record.station ?? '') ?? '';
      if (record.kind === 'undo') {
        const by = volunteers.get(record.by) ?? record.by;
        return {
          ...common,
          station,
          by,
          counts: false,
          undone: false,
          undoes: record.undoes,
          rescued: false,
        };
      }
      return {
        ...common,
        station,
        by: volunteers.get(record.device) ?? '',
        counts: checkIn?.scan === record.id,
        undone: undone.has(record.id),
        rescued: record.rescued ?? false,
      };
    })
    .sort((one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id));
}

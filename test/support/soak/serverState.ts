import type { BlankBinding } from '#domain/blankBadge.ts';
import type { Scan, Undo } from '#domain/checkin.ts';
import type { Services } from '#functions/services.ts';
import type { StoredRegistration } from '#store/registrations.ts';

/** Everything the server has of an event that scanners can change. */
export interface ServerState {
  log: (Scan | Undo)[];
  registrations: Map<string, StoredRegistration>;
  bindings: Map<string, BlankBinding>;
}

export async function readServer(
  services: Pick<Services, 'scans' | 'registrations' | 'blanks'>,
  event: string,
): Promise<ServerState> {
  return {
    log: await Array.fromAsync(services.scans.all(event)),
    registrations: new Map(
      (await Array.fromAsync(services.registrations.all(event))).map((one) => [one.id, one]),
    ),
    bindings: new Map((await Array.fromAsync(services.blanks.all(event))).map((one) => [one.blank, one])),
  };
}

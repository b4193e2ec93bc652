import type { Answer } from '#contract/contract.ts';
import type { Caller } from './caller.ts';
import { enrolled } from './devices.ts';
import type { Turnout } from './turnout.ts';

/** Opens a station; a booth needs its employer. */
export function openStation(
  owner: Caller,
  event: string,
  changes: object = {},
): Promise<Answer<'createStation'>> {
  return owner.get('createStation', { event, kind: 'door', name: 'Front door', ...changes });
}

/** A volunteer's phone joins by a station's link or by a supervisor's; answers its token. */
export async function join(turnout: Turnout, link: string): Promise<string> {
  return (await enrolled(turnout, link)).device;
}

export async function supervisorLink(owner: Caller, event: string, station: string): Promise<string> {
  return (await owner.get('createSupervisorLink', { event, station })).url;
}

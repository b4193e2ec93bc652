import { createHmac } from 'node:crypto';
import { derivedId, type Mac } from '#domain/ids.ts';
import type { MapSecrets } from '#functions/checkin/map/mapSecrets.ts';
import { mapSalt } from '#functions/checkin/map/rowKeys.ts';
import type { Roster, RosterPerson } from '#store/rosters.ts';

const schools = 25;
const event = 'benchevent';
const mac =
  (secret: string): Mac =>
  (text) =>
    createHmac('sha256', secret).update(text).digest();

export const benchSecrets: MapSecrets = {
  event,
  salt: mapSalt(mac('service'), event),
  badge: mac('badge'),
  service: mac('service'),
};

/** Students of 25 schools, as the store would answer them. */
export function benchRoster(students: number): Roster {
  const people = new Map<string, RosterPerson>();
  for (let number = 0; number < students; number++) {
    const id = derivedId(benchSecrets.service, 'bench', String(number));
    people.set(id, {
      ...{ id, kind: 'student', status: 'confirmed', firstName: 'Guadalupe', lastName: 'Okafor' },
      ...{ school: `Cascade High School ${number % schools}`, grade: '10', badgeVersion: 1 },
    });
  }
  return { event, people, printed: 0, bound: new Map(), classes: [], stations: [] };
}

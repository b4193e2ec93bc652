import { encodeBase32 } from '#domain/base32.ts';
import type { Registration } from '#domain/registration.ts';

/** A student who came to an event of two days ago; every fifth reads Spanish. */
export function scaleStudent(event: string, number: number, now: Date): Registration {
  const yesterday = new Date(now.getTime() - 30 * 3_600_000).toISOString();
  // Spread as a keyed hash is, so that no order helps the sender.
  const id = encodeBase32(spread(number)).slice(0, 13);
  return {
    ...{ event, id, kind: 'student', status: 'confirmed', number: number + 1, sessions: {}, released: {} },
    ...{ firstName: 'Maya', lastName: 'Okafor', school: 'Cascade High School', grade: '10' },
    ...{ ageBand: '13-17', email: `maya.${number}@students.example`, locale: number % 5 ? 'en' : 'es' },
    ...{ interests: [], answers: {}, attempt: id, badgeVersion: 1, linkVersion: 1, revision: 1 },
    registeredAt: new Date(now.getTime() - 10 * 86_400_000).toISOString(),
    checkIn: { at: yesterday, scan: `d.${id}`, station: 'main' },
  };
}

function spread(number: number): Uint8Array {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt32BE(Math.imul(number + 1, 0x9e3779b1) >>> 0, 0);
  bytes.writeUInt32BE(number, 4);
  return bytes;
}

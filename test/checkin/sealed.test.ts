import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealBound, sealPointLength } from '#domain/doorMap.ts';
import { openSealed } from '#functions/checkin/sealed.ts';
import type { Keys } from '#store/keys.ts';
import { bound, sealed } from '#test/support/sealing.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

const entry = { badge: 'HTTPS://TURNOUT.EXAMPLE/B/0123456789ABCDEFGHJKMNPQRS', note: 'José 🎓' };

describe('a sealed entry', () => {
  let turnout: Turnout;
  let keys: Keys;
  let sealTo: string;

  beforeAll(async () => {
    turnout = await startTurnout();
    ({ keys } = turnout.services);
    await keys.makeBadgeKey('event00001');
    await keys.makeBadgeKey('event00002');
    sealTo = await pointOf('event00001');
  });
  afterAll(() => turnout.stop());

  async function pointOf(event: string): Promise<string> {
    const key = await keys.sealing(event);
    if (!key) throw new Error('The event has no key to seal to');
    return Buffer.from(key.point).toString('base64');
  }
  const opened = (text: string, event = 'event00001', as = bound) => openSealed(keys, event, text, as);
  const changed = async (change: (bytes: Buffer) => Buffer | undefined) => {
    const bytes = Buffer.from(await sealed(sealTo, entry), 'base64');
    return (change(bytes) ?? bytes).toString('base64');
  };

  it('is opened by the server as the phone sealed it', async () => {
    expect(await opened(await sealed(sealTo, entry))).toEqual(entry);
  });

  it('is another text each time, so that two alike can’t be told', async () => {
    expect(await sealed(sealTo, entry)).not.toBe(await sealed(sealTo, entry));
  });

  it('is sealed to one event alone', async () => {
    expect(await pointOf('event00002')).not.toBe(sealTo);
    expect(await opened(await sealed(sealTo, entry), 'event00002')).toBeUndefined();
  });

  it.each([
    { what: 'by another device', device: 'device0002', id: 'entry-0001', at: '2027-03-04T16:00:00.000Z' },
    { what: 'under another id', device: 'device0001', id: 'entry-0002', at: '2027-03-04T16:00:00.000Z' },
    { what: 'as of another time', device: 'device0001', id: 'entry-0001', at: '2027-03-04T16:00:01.000Z' },
  ])('stays shut when it is handed in $what', async ({ device, ...as }) => {
    expect(await opened(await sealed(sealTo, entry), 'event00001', sealBound(device, as))).toBeUndefined();
  });

  it('stays shut once the event’s key was destroyed', async () => {
    expect(await opened(await sealed(sealTo, entry), 'event00003')).toBeUndefined();
  });

  it('has the same key in every process', async () => {
    const other = await startTurnout({
      dynamodb: turnout.local.dynamodbEndpoint,
      ses: turnout.local.sesEndpoint,
    });
    expect(await openSealed(other.services.keys, 'event00001', await sealed(sealTo, entry), bound)).toEqual(
      entry,
    );
    await other.stop();
  });

  it.each([
    { what: 'cut by a byte', change: (bytes: Buffer) => bytes.subarray(0, -1) },
    { what: 'a point and nothing else', change: (bytes: Buffer) => bytes.subarray(0, sealPointLength) },
    { what: 'a few bytes', change: (bytes: Buffer) => bytes.subarray(0, 10) },
    { what: 'with a bit of its text flipped', change: (bytes: Buffer) => flip(bytes, sealPointLength + 15) },
    { what: 'with a bit of its vector flipped', change: (bytes: Buffer) => flip(bytes, sealPointLength) },
    { what: 'with a bit of its point flipped', change: (bytes: Buffer) => flip(bytes, 40) },
    { what: 'with a point at infinity', change: (bytes: Buffer) => zeroed(bytes) },
    { what: 'with a point that is on no curve', change: (bytes: Buffer) => filled(bytes) },
    { what: 'with a compressed point’s first byte', change: (bytes: Buffer) => begun(bytes, 2) },
    { what: 'with a hybrid point’s first byte', change: (bytes: Buffer) => begun(bytes, 6) },
  ])('stays shut when it is $what', async ({ change }) => {
    expect(await opened(await changed(change))).toBeUndefined();
  });

  it('holding anything but JSON is as good as shut', async () => {
    expect(await opened(await sealed(sealTo, undefined))).toBeUndefined();
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}

function zeroed(bytes: Buffer): Buffer {
  return bytes.fill(0, 0, sealPointLength);
}

function filled(bytes: Buffer): Buffer {
  return bytes.fill(7, 1, sealPointLength);
}

function begun(bytes: Buffer, first: number): Buffer {
  bytes.writeUInt8(first, 0);
  return bytes;
}

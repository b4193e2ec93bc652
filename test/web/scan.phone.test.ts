import { describe, expect, test } from 'vitest';
import { faultOf } from '#web/scan/cameraFault.ts';
import { deviceStore, type EnrolledDevice } from '#web/scan/enrolledDevice.ts';
import { pageEntries } from '#web/scan/entries.ts';
import { firstStage } from '#web/scan/firstStage.ts';

describe('a phone that opens the page', () => {
  const secret = 'station0123456789secret';
  const device: EnrolledDevice = {
    enrolment: 'here',
    token: 'bearer',
    volunteer: 'Sam',
    linkEnd: 'secret',
    station: { id: 's1', kind: 'door', name: 'North door' },
    event: {
      name: 'Career Day',
      place: { name: 'Gym', address: '' },
      timeZone: 'America/Los_Angeles',
      startsAt: '2027-03-04T17:00:00.000Z',
      endsAt: '2027-03-04T20:00:00.000Z',
    },
  };
  const enrolled = () => {
    const devices = deviceStore(pageEntries());
    devices.keep(device);
    return devices;
  };

  test('without a link is told to open one', () => {
    expect(firstStage(undefined, deviceStore(pageEntries()))).toEqual({ kind: 'no-link' });
  });
  test('with a link gives a name', () => {
    expect(firstStage(secret, deviceStore(pageEntries()))).toEqual({ kind: 'enroll', secret });
  });
  test('goes on scanning after a reload', () => {
    expect(firstStage(undefined, enrolled())).toEqual({ kind: 'scan', device });
  });
  test('goes on scanning when its own link is opened again', () => {
    expect(firstStage(secret, enrolled())).toEqual({ kind: 'scan', device });
  });
  test('gives a name again at another station', () => {
    expect(firstStage('another-station', enrolled()).kind).toBe('enroll');
  });
  test('is no scanner any more once it was signed out', () => {
    const devices = enrolled();
    devices.setMade(4);
    devices.forget();
    expect([firstStage(undefined, devices).kind, devices.made()]).toEqual(['no-link', 0]);
  });
  test('starts afresh where what it kept cannot be read', () => {
    const entries = pageEntries();
    entries.set('turnout.scan.device', '{"token":');
    expect(firstStage(undefined, deviceStore(entries))).toEqual({ kind: 'no-link' });
  });
});

describe('a camera that does not start', () => {
  test.each([
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'in-use'],
    ['AbortError', 'in-use'],
    ['TypeError', 'broken'],
  ])('with %s is "%s"', (name, fault) => expect(faultOf(new DOMException('', name))).toBe(fault));
});

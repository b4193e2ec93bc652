import { afterEach, beforeEach, expect, test } from 'vitest';
import { maya, publishedEvent } from '#test/support/people.ts';
import { type Registered, sendForm } from '#test/support/registering.ts';
import { ScannerPhone } from '#test/support/scannerPhone.ts';
import { openStation } from '#test/support/stations.ts';
import { startTurnout, type Turnout } from '#test/support/turnout.ts';

let turnout: Turnout;
let phone: ScannerPhone;
let hers: Registered;
let checkIn: () => Promise<string | undefined>;

/** The first upload is on its way until it is let through. Its answer and the second's are lost; no other arrives. */
let letThrough = () => {};
let isMended = false;

beforeEach(async () => {
  turnout = await startTurnout({ now: '2027-02-10T17:00:00.000Z' });
  const owner = await turnout.owner();
  const event = await publishedEvent(owner);
  hers = (await sendForm(turnout, event.slug, maya)).body as Registered;
  const door = await openStation(owner, event.id, { name: 'North door' });
  turnout.clock.moveTo('2027-03-04T16:00:00.000Z');
  checkIn = async () =>
    (await turnout.services.registrations.read(event.id, hers.registrationId))?.checkIn?.at;

  phone = new ScannerPhone(turnout);
  const { call } = phone.around;
  const through = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  isMended = false;
  let uploads = 0;
  phone.around.call = async (operation, ...rest) => {
    if (operation !== 'uploadScans' || isMended) return call(operation, ...rest);
    const number = ++uploads;
    if (number > 2) throw new TypeError('no network');
    if (number === 1) await through;
    await call(operation, ...rest);
    throw new TypeError('the answer was lost');
  };
  await phone.join(door.stationUrl);
});
afterEach(async () => {
  phone.engine.stop();
  await turnout.stop();
});

test('who was read twice stays in, though the first reading arrived after the second and both were answered to another page', async () => {
  expect(await phone.engine.read(hers.badge)).toMatchObject({ verdict: 'welcome' });
  turnout.clock.pass({ seconds: 1 });
  await phone.engine.read(hers.badge);
  await phone.quiet();
  const second = await checkIn();
  expect(second).toBeDefined();
  turnout.clock.pass({ seconds: 4 });
  letThrough();
  await phone.quiet();
  expect(await checkIn()).toBe(second);
  // Longer than the server tells again of what it told
  await phone.pass(90);
  expect(phone.engine.state().waiting).toBe(2);
  isMended = true;
  await phone.reload();
  await phone.delivered();

  phone.setNetwork('off');
  expect(await phone.engine.read(hers.badge)).toMatchObject({ verdict: 'already-in', since: { at: second } });
});

import type { SoakPhone } from './soakPhone.ts';
import type { SoakWorld } from './soakWorld.ts';

const patienceMs = 90_000;

/** Everything works again, what was revoked is rescued, and all that waits is handed in. */
export async function settle({
  wire,
  links,
  owner,
  event,
  north,
  south,
  supervisor,
  second,
}: SoakWorld): Promise<void> {
  wire.decide(() => 'pass');
  for (const link of links) Object.assign(link, { calm: true, cut: false });
  await Promise.all(links.map((link) => link.arrived()));
  const { devices } = await owner.get('listDevices', { event: event.id });
  const device = devices.find(({ name }) => name === south.name)?.id;
  await owner.get('rescueScans', { event: event.id, device });
  await south.reopen();
  await supervisor.closeSheet();
  const until = performance.now() + patienceMs;
  while (second.waiting > 0 && performance.now() < until) await second.handIn();
  for (const phone of [north, south, supervisor]) await drained(phone, until);
}

async function drained(phone: SoakPhone, until: number): Promise<void> {
  while ((await phone.kept()).entries.length > 0) {
    if (performance.now() > until) throw new Error(`${phone.name} does not hand in what waits`);
    await phone.wake();
    await phone.page.waitForTimeout(500);
  }
}

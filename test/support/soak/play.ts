import type { Deed, Person } from './deed.ts';
import { uniqueName } from './deed.ts';
import type { SeededChance } from './seededChance.ts';
import { shakeWrites } from './shakyWrites.ts';
import type { SoakPhone } from './soakPhone.ts';
import type { SoakWorld } from './soakWorld.ts';

/** At which part of its actions the one steward's phone is revoked. */
const revokedAfter = 0.6;

/** How much of all actions others wait for, since pages don't end at once. */
const playedTogether = 0.8;

const walkInsWithoutScreen = 30;

/** Of the store's writes. */
const writesBroken = 0.06;

interface Playing {
  world: SoakWorld;
  chance: SeededChance;
  actions: number;
  /** Badges that someone else has just read, for each phone: the same badge at two doors within moments. */
  baits: Map<string, string[]>;
  progress: { done: number; reissues: number };
  people: () => Person;
}

/** Plays a morning at three pages and a fourth phone, all at once. Answers when the south steward was revoked. */
export async function play(
  world: SoakWorld,
  chance: SeededChance,
  actions: number,
): Promise<{ southRevokedAt: string; broken: number }> {
  let written = 0;
  const playing: Playing = {
    ...{ world, chance, actions, baits: new Map(), progress: { done: 0, reissues: 0 } },
    people: () => ({
      ...{ firstName: uniqueName(5_000 + written++), lastName: 'Walker', school: 'Hill High', grade: '10' },
    }),
  };
  const { north, south, supervisor } = world;
  const shaken = shakeWrites(world.wire, chance.of('store'), writesBroken);
  const [southRevokedAt] = await Promise.all([
    playSteward(playing, south, Math.floor(actions * revokedAfter)).then(() => loseSouth(playing)),
    playSteward(playing, north, actions),
    playSupervisor(playing, supervisor),
    playSecond(playing),
    playOrganizer(playing),
  ]);
  return { southRevokedAt, broken: shaken.broken() };
}

/** The badges that stewards meet: some come again and again, some are old, some are nobody's. */
function someBadge({ world: { guests }, chance }: Playing, own: SeededChance): string {
  const { students, classmates, blanks } = guests;
  const kind = own.weighted({ any: 70, crowd: 14, old: 8, classmate: 3, blank: 4, strange: 1 });
  if (kind === 'any') return own.pick(students).badges.at(-1) ?? '';
  if (kind === 'crowd') return students[own.between(0, 25)]?.badges.at(-1) ?? '';
  if (kind === 'old') return own.pick(own.pick(students.filter(({ badges }) => badges.length > 1)).badges);
  if (kind === 'classmate') return own.pick(classmates).badges[0] ?? '';
  if (kind === 'blank') return own.pick(blanks).text;
  return 'Z'.repeat(24) + chance.pick(['00', '04', '08']);
}

/** Spells without a network begin and end by chance. */
function networkOf(phone: SoakPhone, own: SeededChance) {
  let left = 0;
  return async () => {
    if (left > 0) {
      left -= 1;
      if (left > 0) return;
      await phone.setOffline(false);
    } else if (own.happens(0.06)) {
      left = own.between(3, 15);
      if (own.happens(0.5)) phone.link.cut = true;
      else await phone.setOffline(true);
    }
  };
}

async function playSteward(playing: Playing, phone: SoakPhone, actions: number): Promise<void> {
  const own = playing.chance.of(phone.name);
  const network = networkOf(phone, own);
  for (let action = 0; action < actions; action += 1) {
    await network();
    const what = own.weighted({ read: 80, undo: 13, meet: 6, reopen: 3, crash: 2 });
    if (what === 'reopen') await phone.reopen();
    else if (what === 'crash') await phone.crash();
    else {
      const bait = playing.baits.get(phone.name)?.shift();
      const text = bait ?? someBadge(playing, own);
      if (what === 'meet') meet(playing, phone, text);
      const deed = await phone.read(text);
      if (deed && what === 'undo') await phone.takeBack(deed);
    }
    playing.progress.done += 1;
    await pace(own);
  }
  await phone.setOffline(false);
}

/** Whoever is at another door holds the same badge there within moments. */
function meet({ baits, world }: Playing, here: SoakPhone, text: string): void {
  for (const { name } of [world.north, world.south, world.supervisor]) {
    if (name !== here.name) baits.set(name, [...(baits.get(name) ?? []), text]);
  }
}

async function playSupervisor(playing: Playing, phone: SoakPhone): Promise<void> {
  const { guests } = playing.world;
  const own = playing.chance.of(phone.name);
  const network = networkOf(phone, own);
  const classAt = own.between(Math.floor(playing.actions / 5), Math.floor(playing.actions / 2));
  let classIsIn = false;
  for (let action = 0; action < playing.actions; action += 1) {
    await network();
    await phone.closeSheet();
    const what = own.weighted({ read: 72, undo: 7, other: 9, walkIn: 8, reopen: 2, crash: 2 });
    if (!classIsIn && action >= classAt) {
      const absent = own.shuffled(guests.classmates).slice(0, 4);
      classIsIn = !!(await phone.checkInClass(
        guests.classCode,
        absent.map(({ firstName }) => firstName),
      ));
    } else if (what === 'reopen') await phone.reopen();
    else if (what === 'crash') await phone.crash();
    else if (what === 'walkIn') await writeSomeoneIn(playing, phone, own);
    else if (what === 'other') {
      const text = letInElsewhere(playing, own);
      if (text && (await phone.read(text))) await phone.undoOther(text);
    } else {
      const bait = playing.baits.get(phone.name)?.shift();
      const deed = await phone.read(bait ?? someBadge(playing, own));
      if (deed && what === 'undo') await phone.takeBack(deed);
    }
    playing.progress.done += 1;
    await pace(own);
  }
  await phone.closeSheet();
  await phone.setOffline(false);
}

/** A good badge that the north steward has read lately; undefined if there is none. */
function letInElsewhere({ world: { north, guests } }: Playing, own: SeededChance): string | undefined {
  const good = new Set(guests.students.map(({ badges }) => badges.at(-1)));
  const read = north.deeds
    .slice(-40)
    .flatMap(({ done }: Deed) => (done.kind === 'reading' ? [done.text] : []));
  const texts = read.filter((text) => good.has(text));
  return texts.length ? own.pick(texts) : undefined;
}

/** A blank badge is read and given; now and then to two people, and now and then it was a mistake. */
async function writeSomeoneIn(playing: Playing, phone: SoakPhone, own: SeededChance): Promise<void> {
  const { second, guests } = playing.world;
  const { text } = own.pick(guests.blanks);
  if (own.happens(0.2)) second.writeIn(text, playing.people());
  if (!(await phone.read(text))) return;
  const deed = await phone.writeIn(text, playing.people());
  if (own.happens(0.3)) second.writeIn(text, playing.people());
  if (deed && own.happens(0.25)) await phone.takeBack(deed);
}

/** The phone without a screen writes in most of the walk-ins. What still waits at the end is handed in then. */
async function playSecond({
  world: { second, guests },
  chance,
  actions,
  progress,
  people,
}: Playing): Promise<void> {
  const own = chance.of('walk-ins');
  const end = 3 * actions * playedTogether;
  for (let given = 0; progress.done < end; ) {
    if (progress.done > (given * end) / walkInsWithoutScreen) {
      const { text } = own.pick(guests.blanks);
      if (own.happens(0.3)) second.read(text);
      second.writeIn(text, people());
      given += 1;
    }
    await second.handIn();
    await pace(own);
  }
}

/** Students get new badges in the middle of it. */
async function playOrganizer({ world: { guests }, chance, actions, progress }: Playing): Promise<void> {
  const own = chance.of('reissues');
  const goods = guests.students.filter(({ status }) => status !== 'cancelled');
  for (const part of [0.2, 0.35, 0.5, 0.65, 0.75]) {
    while (progress.done < 3 * actions * playedTogether * part) await pace(own);
    await guests.reissue(own.happens(0.5) ? (goods[own.between(0, 20)] ?? own.pick(goods)) : own.pick(goods));
  }
}

/**
 * The south steward's phone has scans waiting as it is revoked, goes on scanning without knowing it, dies, and finds
 * itself closed. Answers when it was revoked.
 */
async function loseSouth(playing: Playing): Promise<string> {
  const { world, chance } = playing;
  const { south, owner, event, turnout } = world;
  const own = chance.of('the revoked phone');
  await south.setOffline(true);
  for (let badge = 0; badge < 12; badge += 1) await south.read(someBadge(playing, own));
  const { devices } = await owner.get('listDevices', { event: event.id });
  const device = devices.find(({ name }) => name === south.name)?.id ?? '';
  await apart();
  await owner.get('revokeDevice', { event: event.id, device });
  const revokedAt = (await turnout.services.devices.read(event.id, device))?.revokedAt ?? '';
  await apart();
  for (let badge = 0; badge < 4; badge += 1) await south.read(someBadge(playing, own));
  await south.crash();
  for (let badge = 0; badge < 2; badge += 1) await south.read(someBadge(playing, own));
  await south.durable();
  await south.setOffline(false);
  await south.page.getByRole('heading', { name: 'This scanner was closed' }).waitFor({ timeout: 60_000 });
  playing.progress.done += playing.actions - Math.floor(playing.actions * revokedAfter);
  return revokedAt;
}

/** Long enough that no clock mistakes before for after. */
const apart = () => new Promise((passed) => setTimeout(passed, 500));

/** People take a moment between two badges. */
const pace = (own: SeededChance) => new Promise((passed) => setTimeout(passed, own.between(20, 200)));

import { expect, test } from 'vitest';
import { publishedEvent } from '#test/support/people.ts';
import { ScannerPhone } from '#test/support/scannerPhone.ts';
import { openStation, supervisorLink } from '#test/support/stations.ts';
import { startTurnout } from '#test/support/turnout.ts';

test('a blank badge that is taken back is the next one’s who was given it, and every phone knows since when', async () => {
  const turnout = await startTurnout({ now: '2027-02-10T17:00:00.000Z' });
  const phones: ScannerPhone[] = [];
  try {
    const owner = await turnout.owner();
    const event = await publishedEvent(owner);
    const door = await openStation(owner, event.id);
    const { badges } = await owner.get('printBlankBadges', { event: event.id, count: 1 });
    const blank = badges[0]?.badge ?? '';
    const links = [
      await supervisorLink(owner, event.id, door.id),
      await supervisorLink(owner, event.id, door.id),
      door.stationUrl,
    ];
    turnout.clock.moveTo('2027-03-04T16:00:00.000Z');
    for (const link of links) phones.push(await new ScannerPhone(turnout).join(link));
    const [one, two, third] = phones as [ScannerPhone, ScannerPhone, ScannerPhone];
    const named = (firstName: string) =>
      ({ firstName, lastName: 'Quimby', school: 'Hill High', grade: '9', attested: true }) as const;

    const mistake = await one.engine.admit(blank, named('Zora'));
    await one.confirmed(mistake);
    turnout.clock.pass({ seconds: 5 });
    await two.confirmed(await two.engine.admit(blank, named('Yann')));
    await third.pass(60);
    await one.confirmed(await one.engine.undo(mistake));
    await third.pass(90);
    third.setNetwork('off');
    expect(await third.engine.read(blank)).toMatchObject({
      verdict: 'already-in',
      attendee: { firstName: 'Yann' },
      since: { at: '2027-03-04T16:00:05.000Z' },
    });
  } finally {
    for (const phone of phones) phone.engine.stop();
    await turnout.stop();
  }
});

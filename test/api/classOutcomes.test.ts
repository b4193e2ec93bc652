import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Group } from '#domain/group.ts';
import { mailState } from '#domain/mailState.ts';
import { hear } from '#functions/feedback/hear.ts';
import { mailEventIn } from '#functions/feedback/mailEvent.ts';
import type { Fate } from '#test/support/carrier.ts';
import { records } from './feedbackRecords.ts';
import { type MailWorld, mailWorld } from './mailWorld.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await mailWorld();
});
afterAll(() => world.stop());

it('what SES tells of one educator’s mail stands, however long those to the others take', async () => {
  const sender = await world.process();
  const { services } = sender;
  const [contact, other] = ['rivera', 'haddad'].map((name) => ({ name, email: `${name}@schools.example` }));
  if (!contact || !other) throw new Error('A class has two educators here');
  const at = world.clock.read().toISOString();
  const group: Group = {
    ...{ event: 'ev1', id: '000000000000k', school: 'Cascade High School', grade: '10', contact },
    ...{ educators: [other], students: 20, chaperones: 2, arrival: { by: 'bus', at: '' }, lunches: 0 },
    ...{ locale: 'en', attestedAt: at, registeredAt: at, confirmedAt: at, approvedUpTo: 60 },
    ...{ numbers: [[101, 122]], granted: 22, rows: {}, released: [], preferences: [] },
    ...{ attempt: 'q2w3e4r5t6y7', linkVersion: 1, revision: 1 },
  };
  await services.groups.create(group, ['promoted'], world.clock.read());
  world.carrier.decide(async ({ to }): Promise<Fate> => {
    if (to === contact.email) return 'accept';
    const first = world.carrier.taken.find((mail) => mail.to === contact.email);
    const told = mailEventIn(
      JSON.stringify(
        records.noSuchMailbox({
          ...{ to: contact.email, messageId: 'ses-1', sentAt: world.clock.read().toISOString() },
          tags: first?.tags ?? {},
        }),
      ),
    );
    if (told) await hear(services, told);
    world.clock.pass({ seconds: 30 });
    return 'accept';
  });
  await sender.run([{ event: `group#${group.event}`, id: group.id }]);
  expect(world.carrier.taken.map(({ to }) => to)).toEqual([contact.email, other.email]);
  const stored = await services.groups.read(group.event, group.id);
  expect(stored && mailState(stored, 'promoted')).toBe('bounced');
});

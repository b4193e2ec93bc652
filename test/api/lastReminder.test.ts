import { afterAll, beforeAll, expect, it } from 'vitest';
import { everyone, type MailRule } from '#domain/mailRules.ts';
import { studentMessage } from '#functions/mailer/studentMessage.ts';
import { plannedByRule } from '#functions/mailings/plannedMailings.ts';
import { type MailWorld, mailWorld } from './mailWorld.ts';

let world: MailWorld;
beforeAll(async () => {
  world = await mailWorld();
});
afterAll(() => world.stop());

it('the badge comes once more with the last reminder that one gets, whatever others get after it', async () => {
  const { services } = await world.process();
  const template = await services.events.read('ev1');
  if (!template) throw new Error('The world of these tests has an event');
  const rule = (
    id: string,
    when: MailRule['when'],
    audience: Partial<MailRule['audience']> = {},
  ): MailRule => ({
    ...{ id, kind: 'reminder', to: 'students', on: true, note: { en: '' } },
    ...{ when, audience: { ...everyone, ...audience } },
  });
  const mailRules = [
    rule('week', { from: 'start', days: -7, at: '16:00' }),
    rule('day', { from: 'start', days: -1, at: '16:00' }),
    rule('morning', { from: 'start', minutes: -120 }, { locales: ['es'] }),
  ];
  const event = { ...template, mailRules };
  const badgeIn = async (locale: 'en' | 'es') => {
    const { email } = await world.owing([], { locale });
    for await (const student of services.registrations.all(event.id))
      if (student.email === email)
        return Promise.all(
          mailRules.map(async (one) => {
            const { name } = plannedByRule(event, one);
            return (
              (await studentMessage(services, { name, rule: one }, event, student))?.badgeText !== undefined
            );
          }),
        );
    throw new Error('The student is gone');
  };
  expect(await badgeIn('en')).toEqual([false, true, false]);
  expect(await badgeIn('es')).toEqual([false, false, true]);
});

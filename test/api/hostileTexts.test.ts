import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maya } from '#test/support/people.ts';
import { type Case, expectRefused, shown } from './hostileRequests.ts';
import { hostileEmails, hostileNames, welcomeNames } from './hostileValues.ts';
import { type HostileWorld, hostileWorld } from './hostileWorld.ts';

let world: HostileWorld;
beforeAll(async () => {
  world = await hostileWorld();
});
afterAll(() => world.turnout.stop());

describe('names', () => {
  const register = (changes: object): object => ({ ...world.wellFormed.registerStudent, ...changes });

  it.each(['firstName', 'lastName', 'school'])('%s refuses what is no name', async (field) => {
    await expectRefused(
      world,
      'registerStudent',
      Object.entries(hostileNames).map(([words, name]): Case => [words, register({ [field]: name }), field]),
    );
  });

  it('are refused in a change as well', () =>
    expectRefused(
      world,
      'changeRegistration',
      Object.entries(hostileNames).flatMap(([words, name]): Case[] => [
        [words, { firstName: name }, 'firstName'],
        [words, { school: name }, 'school'],
      ]),
    ));

  it('of a volunteer hold no control or direction characters', () =>
    expectRefused(
      world,
      'enrollDevice',
      ['', ' ', 'Sam\r\nX: y', 'Sam\u0000', 'Sam\u202e', 'Sam\u2028X', 'Sam\ud83d', 'x'.repeat(61)].map(
        (name): Case => [shown(name), { ...world.wellFormed.enrollDevice, name }, 'name'],
      ),
    ));

  it.each(Object.entries(welcomeNames))('%s are welcome', async (_, [firstName, lastName]) => {
    const { status, body } = await world.send('registerStudent', {
      slug: world.event.slug,
      ...maya,
      email: undefined,
      firstName,
      lastName,
    });
    expect({ status, fields: body.fields }).toEqual({ status: 201 });
    const { registrationId } = body as { registrationId: string };
    const stored = await world.turnout.services.registrations.read(world.event.id, registrationId);
    expect(stored).toMatchObject({ firstName: firstName.normalize(), lastName: lastName.normalize() });
  });

  it.each([
    ['plain letters', 'a'],
    ['letters with a mark of their own', 'é'],
    ['letters and a combining mark that compose to one', 'e\u0301'],
    ['letters beyond the first plane', '\u{20bb7}'],
    ['letters of a right-to-left script', 'م'],
  ])('of %s may have 60 characters and not 61', async (_, letter) => {
    await expectRefused(world, 'registerStudent', [
      ['61', register({ firstName: letter.repeat(61) }), 'firstName'],
    ]);
    const accepted = await world.send('registerStudent', register({ firstName: letter.repeat(60) }));
    expect({ status: accepted.status, fields: accepted.body.fields }).toEqual({ status: 201 });
  });
});

describe('e-mail addresses', () => {
  it.each(['registerStudent', 'requestSignIn'] as const)('%s refuses what is none', (id) =>
    expectRefused(
      world,
      id,
      hostileEmails.map((email): Case => [shown(email), { ...world.wellFormed[id], email }, 'email']),
    ),
  );
});

describe('answers to questions', () => {
  const answering = (id: string, answer: unknown) => ({
    ...world.wellFormed.registerStudent,
    answers: { [id]: answer },
  });

  it('are refused when they do not fit, and the question is named', async () => {
    const wrong: [keyof HostileWorld['question'], unknown][] = [
      ['text', 5],
      ['text', 'with a\u0000'],
      ['text', 'with \u202e'],
      ['text', 'x'.repeat(501)],
      ['choice', 'Maybe'],
      ['choice', ['Yes']],
      ['choices', 'Yes'],
      ['choices', ['Yes', 'Maybe']],
      ['choices', Array(31).fill('Yes')],
      ['yes-no', 'true'],
      ['number', '5'],
      ['number', true],
      ['number', 1e300],
      ['number', -1e300],
      ['number', 1e-200],
      ['text', null],
      ['text', {}],
    ];
    await expectRefused(
      world,
      'registerStudent',
      wrong.map(([kind, answer]): Case => {
        const id = world.question[kind];
        return [`${kind}: ${shown(answer)}`, answering(id, answer), `answers.${id}`];
      }),
    );
  });

  it('are too many to be answers', async () => {
    const many = Object.fromEntries(Array.from({ length: 90_000 }, (_, index) => [idOf(index), 1]));
    await expectRefused(world, 'registerStudent', [
      ['90,000 answers', { ...world.wellFormed.registerStudent, answers: many }, 'answers'],
    ]);
  });

  const digits = '0123456789abcdefghjkmnpqrstvwxyz';
  function idOf(index: number): string {
    return [15, 10, 5, 0].map((shift) => digits[(index >> shift) & 31]).join('');
  }
});

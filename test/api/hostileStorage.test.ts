import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthcareMorning, maya } from '#test/support/people.ts';
import { expectRefused } from './hostileRequests.ts';
import { type HostileWorld, hostileWorld } from './hostileWorld.ts';

let world: HostileWorld;
beforeAll(async () => {
  world = await hostileWorld();
});
afterAll(() => world.turnout.stop());

describe('an event as large as the contract lets it be', () => {
  it('is refused before it outgrows the store, whatever its script', () => {
    const text = '職'.repeat(600);
    const employers = Array.from({ length: 200 }, () => ({
      name: 'Clinic',
      description: text,
      nextSteps: text,
    }));
    return expectRefused(world, 'createEvent', [
      ['200 employers', { ...healthcareMorning, employers }, 'employers'],
    ]);
  });
});

describe('the export', () => {
  it('holds no cell that a spreadsheet would run', async () => {
    const { owner } = world;
    const { id } = await owner.get('createEvent', {
      ...healthcareMorning,
      questions: [
        { kind: 'text', label: { en: '=HYPERLINK("http://x")' } },
        { kind: 'text', label: { en: '+1\n=2' } },
      ],
    });
    const event = await owner.get('publishEvent', { event: id });
    const [first = '', second = ''] = event.questions.map((question) => question.id);
    const formulas = [
      '=1+1',
      '+cmd',
      '-2+3',
      '@SUM(A1)',
      '\n=1+1',
      '=1+1\nand more',
      '＝1+1',
      '＋1',
      '－1',
      '＠SUM(A1)',
      ' =1+1',
    ];
    for (const [index, formula] of formulas.entries()) {
      const form = {
        ...maya,
        email: undefined,
        answers: { [first]: formula, [second]: 'said "=1", then, left' },
      };
      const attempt = `attempt-of-the-export-${index}`;
      const { status } = await world.send('registerStudent', { slug: event.slug, ...form, attempt });
      expect(status).toBe(201);
    }
    const plus = { ...maya, email: '+cmd@students.example' };
    expect((await world.send('registerStudent', { slug: event.slug, ...plus })).status).toBe(201);
    const csv = await owner.get('exportRegistrations', { event: id });
    const { data, errors } = Papa.parse<string[]>(csv.trimEnd());
    expect(errors).toEqual([]);
    expect(data).toHaveLength(formulas.length + 2);
    const cells = data.flat();
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    for (const formula of formulas) expect(cells).toContain(`'${formula.trim()}`);
    expect(cells).toContain("'+cmd@students.example");
    expect(cells).toContain('said "=1", then, left');
  });
});

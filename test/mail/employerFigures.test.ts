import { expect, test } from 'vitest';
import { employerFigures } from '#mail/messages/employerFigures.ts';
import { employerFacts } from './mailFacts.ts';

const figures = (visits: number | 'few', shared: number | 'few', came: number | 'few') =>
  employerFigures({ ...employerFacts(), note: { en: '' }, visits, shared, came });

test('an employer is told how many students were at the booth, and never who', () => {
  const { text, preview } = figures(52, 12, 73);
  expect(preview).toBe('52 students were at your booth.');
  expect(text).toMatch(/^students scanned at your booth +52$/m);
  expect(text).toMatch(/^gave you their contact +12$/m);
  expect(text).not.toContain('not shown');
});

test.each(['few', 3] as const)('an employer is told no figure from 1 to 9, such as %s', (visits) => {
  const { text, preview, html } = figures(visits, 0, 73);
  expect(preview).toBe('Fewer than 10 students were at your booth.');
  expect(text).toMatch(/^students scanned at your booth +under 10$/m);
  expect(html).not.toContain('>3<');
  expect(text).toContain('Figures from 1 to 9 are not shown');
});

test('an employer at whose booth nobody was is not told so before anything else', () => {
  const { text, preview } = figures(0, 0, 73);
  expect(preview).toBe('Thank you for being there.');
  expect(text).toContain('No badges were scanned at your booth');
  expect(text).toMatch(/^students came to the event +73$/m);
  expect(text).not.toMatch(/ 0$/m);
});

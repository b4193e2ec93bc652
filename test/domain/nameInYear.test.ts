import { expect, it } from 'vitest';
import { nameInYear } from '#domain/nameInYear.ts';

it.each([
  ['Lincoln Career Day 2027', 'Lincoln Career Day 2028'],
  ['2027: careers', '2028: careers'],
  ['Día de carreras 2027 (2027)', 'Día de carreras 2028 (2028)'],
  ['Career Day 2026-27', 'Career Day 2026-27'],
  ['Career Day 2027/28', 'Career Day 2027/28'],
  ['Career Day 2026 – 2027', 'Career Day 2026 – 2027'],
  ['Career Days 2027 - 2028', 'Career Days 2027 - 2028'],
  ['Career Day 2027 - Lincoln', 'Career Day 2028 - Lincoln'],
  ['يوم المهن ٢٠٢٧', 'يوم المهن ٢٠٢٨'],
  ['روز کار ۲۰۲۷', 'روز کار ۲۰۲۸'],
  ['يوم المهن ٢٠٢٦/٢٠٢٧', 'يوم المهن ٢٠٢٦/٢٠٢٧'],
  ['Room 12027', 'Room 12027'],
  ['Lincoln Career Day', 'Lincoln Career Day'],
])('%s becomes %s a year later', (name, later) => {
  expect(nameInYear(name, '2027', '2028')).toBe(later);
});

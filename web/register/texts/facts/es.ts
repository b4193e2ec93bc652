import type { FactsTexts } from './en.ts';

export const facts: FactsTexts = {
  when: 'Cuándo',
  where: 'Dónde',
  cancelledTitle: 'Este evento fue cancelado',
  cancelledText: 'Nadie tiene que venir. Si te habías inscrito, ya no necesitas tu gafete.',
  overTitle: 'Este evento ya terminó',
  overText: 'La inscripción está cerrada. Gracias a quienes vinieron.',
  movedTitle: 'Este evento cambió',
  movedText: (before) => `Fíjate en la fecha, la hora y el lugar de arriba. Antes iba a ser: ${before}.`,
};

import type { Answer, Request } from '#contract/contract.ts';

/** The demo event's own name and description in the other languages, beside what its template brought. */
export function otherLanguages({
  translations,
}: Answer<'readEvent'>): Request<'updateEvent'>['translations'] {
  return {
    ...translations,
    es: {
      ...translations.es,
      name: 'Encuentro de Profesiones de la Salud de Three Rivers',
      description:
        'Conoce a quienes cuidan la salud de nuestro valle. Prueba sus herramientas, pregunta cómo es su día y descubre cómo empezar: algunos trabajos piden ocho semanas de formación, otros un título, y varios te pagan mientras aprendes.',
    },
    ar: {
      ...translations.ar,
      name: 'ملتقى ثري ريفرز للمهن الصحية',
      description:
        'تعرّف إلى من يحافظون على صحة وادينا. جرّب أدواتهم، واسألهم كيف يمضي يومهم، واكتشف كيف تبدأ: بعض الوظائف يحتاج إلى ثمانية أسابيع من التدريب، وبعضها إلى شهادة، وعدد منها يدفع لك أجرًا وأنت تتعلّم.',
    },
  };
}

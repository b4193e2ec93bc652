import type { Locale } from '#domain/vocabulary.ts';

/** What a poster says in each language of the student's page. */
export const posterTexts: Record<Locale, { scan: string; keep: string }> = {
  en: {
    scan: 'Scan with your phone’s camera to register.',
    keep: 'Keep the badge you get: show it at the door.',
  },
  es: {
    scan: 'Escanea con la cámara de tu teléfono para inscribirte.',
    keep: 'Guarda tu gafete: muéstralo en la entrada.',
  },
  ar: {
    scan: 'امسح الرمز بكاميرا هاتفك لتسجّل.',
    keep: 'احتفظ بالشارة التي تصلك وأظهرها عند المدخل.',
  },
};

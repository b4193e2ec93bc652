import type { StationKind } from '#domain/vocabulary.ts';

/** One thing to do, in the two languages that the scanner speaks. */
interface Step {
  en: string;
  es: string;
}

const last: Record<StationKind, Step> = {
  door: {
    en: 'Point it at each badge. It tells you who may come in.',
    es: 'Apunta a cada gafete. Te dice quién puede pasar.',
  },
  session: {
    en: 'Point it at the badge of each student who comes in.',
    es: 'Apunta al gafete de cada estudiante que entra.',
  },
  booth: {
    en: 'Point it at the badge of each student who visits you.',
    es: 'Apunta al gafete de cada estudiante que te visita.',
  },
};

/** How a volunteer's phone becomes a station's scanner, in three steps. */
export function stationSteps(kind: StationKind): Step[] {
  return [
    {
      en: 'Scan this code with your phone’s camera.',
      es: 'Escanea este código con la cámara de tu teléfono.',
    },
    { en: 'Type your name, and allow the camera.', es: 'Escribe tu nombre y permite usar la cámara.' },
    last[kind],
  ];
}

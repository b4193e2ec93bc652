import type { RegisteredTexts } from './en.ts';

export const registered: RegisteredTexts = {
  school: 'Escuela',
  grade: 'Grado',
  interests: '¿Qué te interesa?',
  badgeAlt: 'Tu gafete: un código QR para la entrada',
  badgeCode: 'Si una cámara no lo puede leer, di o escribe este código',
  badgeLoading: 'Preparando tu gafete…',
  badgeLost: 'Tu inscripción está a salvo, pero la imagen del gafete no se cargó.',
  save: 'Guardar como imagen',
  print: 'Imprimir',
  savedName: 'gafete',
  linkTitle: 'Tu enlace privado',
  linkText:
    'Con este enlace puedes ver, cambiar o cancelar tu inscripción. Quien lo tenga puede hacer lo mismo: no lo compartas.',
  yourSessions: 'Tus sesiones',
  noSessions: 'No has elegido ninguna sesión.',
  seat: { confirmed: 'Lugar reservado', waiting: 'En espera de un lugar' },
  inLine: (place) => `Eres el número ${place} de la fila`,
  sessionsWait: 'Tendrás tus sesiones junto con tu lugar.',
};

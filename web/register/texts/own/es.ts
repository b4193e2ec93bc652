import { names } from '#domain/vocabularyNames/es.ts';
import { facts } from '../facts/es.ts';
import { registered } from '../registered/es.ts';
import type { OwnTexts } from './en.ts';

export const own: OwnTexts = {
  ...names,
  ...facts,
  ...registered,

  ownTitle: 'Tu inscripción',
  hello: (name) => `Hola, ${name}`,
  ownConfirmed: 'Tu lugar está reservado.',
  ownOver: 'Este evento ya terminó. Gracias por inscribirte.',
  ownWaitlisted: 'Estás en la lista de espera. Ahora no quedan lugares.',
  ownCancelledTitle: 'Tu inscripción está cancelada',
  ownCancelledText: 'Tu lugar queda libre para otra persona y tu gafete ya no sirve.',
  registerAgain: 'Inscribirme de nuevo',
  ownPromoted: 'Buenas noticias: ya tienes lugar.',
  asClass: (school) => `Vienes con la clase de ${school}.`,
  asChaperone: 'Vienes como acompañante.',
  needs: 'Lo que necesitas',
  showBig: 'Ver en pantalla completa',
  calendar: 'Agregar a mi calendario',
  ownDevice: 'Este dispositivo es mío',
  ownDeviceHint:
    'Así tu gafete se guarda aquí y se abre sin internet. No lo elijas en un dispositivo que usan otras personas.',
  noConnection: 'Sin conexión con Turnout',
  stoodAt: (time) =>
    `Así estaba a esta hora: ${time}. Tu gafete sirve igual. Para cambiar algo necesitas conexión.`,
  startOver: '¿No son tus datos? Empieza de nuevo',
  details: 'Tus datos',
  name: 'Nombre',
  emailName: 'Correo electrónico',
  boothsTitle: 'Puestos que visitaste',
  boothsSoon:
    'Cuando un puesto escanee tu gafete, lo encontrarás aquí: a quién escribir y qué puedes hacer después.',
  boothsNone: 'Ningún puesto escaneó tu gafete.',
  boothsThere: 'Ver quiénes estuvieron',
  change: 'Cambiar mis datos',
  cancel: 'Cancelar mi inscripción',
  forget: 'Listo, olvídame en este dispositivo',
  forgotten:
    'En este dispositivo no queda nada de tu inscripción. Para verla otra vez, abre tu enlace privado.',
};

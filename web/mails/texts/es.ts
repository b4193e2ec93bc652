import { frame } from '#web/shared/texts/frame/es.ts';
import type { Texts } from './en.ts';

export const texts: Texts = {
  ...frame,

  title: '¿Qué correos quieres recibir?',
  lead: (organization) =>
    `Estos son los correos que ${organization} envía a tu dirección. Cada cambio se guarda enseguida.`,
  topics: {
    reminders: {
      name: 'Recordatorios',
      text: 'Cuándo y dónde es, unos días antes de un evento al que te inscribiste.',
    },
    'after-event': {
      name: 'Después de un evento',
      text: 'Las gracias, lo que quedó del día y cuáles son los siguientes pasos.',
    },
    summaries: {
      name: 'Resúmenes',
      text: 'Cuántas personas vinieron, en números. Solo los reciben quienes organizan y las personas que ellos nombran.',
    },
  },
  on: 'Sí',
  off: 'No',
  saving: 'Guardando…',
  savedOn: 'Guardado. Recibirás estos correos.',
  savedOff: 'Guardado. Ya no recibirás estos correos.',
  notSaved: 'No se guardó.',
  suppressedTitle: 'Ahora no enviamos correos a tu dirección',
  suppressedText:
    'Los correos fueron devueltos o marcados como no deseados, así que dejamos de enviarlos todos, elijas lo que elijas aquí. Si la dirección sirve y quieres recibir correos otra vez, díselo a quienes organizan: ellos pueden permitirlo.',
  alwaysTitle: 'Lo que siempre llega',
  alwaysText:
    'Tu gafete o el enlace de tu clase, un lugar que quedó libre, un evento que cambió o se canceló, y los enlaces que tú pides.',
  alwaysWhy:
    'Responden a algo que hiciste o dicen lo que necesitas saber para llegar al lugar correcto. Terminan cuando cancelas tu inscripción.',
  others: (organization) =>
    `Otras organizaciones que usan Turnout preguntan por su cuenta: esto vale solo para ${organization}. No registramos si abres un correo ni si tocas un enlace.`,
  noLinkTitle: 'Abre el enlace de un correo',
  noLinkText: 'Esta página muestra lo que elegiste cuando abres el enlace al final de un correo nuestro.',
  badLinkTitle: 'Este enlace no funciona',
  badLinkText: 'Puede estar incompleto. Ábrelo otra vez desde el final de tu correo más reciente.',
};

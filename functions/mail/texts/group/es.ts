import { ended } from '../ended.ts';
import type { GroupTexts } from './en.ts';

export const es: GroupTexts = {
  arrivals: {
    bus: 'En autobús',
    car: 'En auto',
    transit: 'En transporte público',
    'on-foot': 'A pie',
  },
  labels: { class: 'Clase', people: 'Vienen', places: 'Lugares', arrival: 'Llegada', lunches: 'Almuerzos' },
  students: { one: '# estudiante', other: '# estudiantes' },
  chaperones: { one: '# acompañante', other: '# acompañantes' },
  placesSoFar: (granted, asked) => `${granted} de ${asked} hasta ahora`,
  allPlaces: (asked) => `los ${asked}`,
  open: 'Abrir tu clase',
  care: 'Este botón es el enlace privado de tu clase: quien lo tenga puede cambiarla. No lo reenvíes.',
  footer: {
    typed: (event) =>
      `Recibes este correo porque alguien inscribió una clase en ${event} con esta dirección. Si no fuiste tú, ignóralo: no se aparta nada.`,
    contact: (event) => `Recibes este correo porque inscribiste una clase en ${event}.`,
    shared: (event) => `Recibes este correo porque compartieron contigo una clase que va a ${event}.`,
  },
  states: {
    unconfirmed: () => 'Todavía no hay lugares apartados. Abre tu clase y toca una vez para apartarlos.',
    'awaiting-approval': (_until, approved) =>
      `Para más de ${approved} lugares, quienes organizan tienen que estar de acuerdo. Te escribimos en cuanto lo estén.`,
    held: (until) =>
      `${ended(`Los lugares sin nombre se apartan hasta el ${until}`)} Pon los nombres en la lista antes de esa fecha; los demás pasan a otras personas.`,
    'hold-over': () =>
      'Quienes están en la lista conservan su lugar. Los lugares sin nombre pasaron a otras personas.',
  },
  confirmation: {
    subject: (event) => `Aparta los lugares de tu clase: ${event}`,
    preview: 'Tu clase está inscrita, pero aún no tiene lugares. Con un toque los apartas.',
    title: 'Con un toque apartas tus lugares',
    lead: 'Tu clase está inscrita, pero aún no tiene lugares. Abre su página con el botón y toca una vez allí: entonces los lugares son tuyos.',
    hold: { one: 'Apartar nuestro lugar', other: 'Apartar nuestros # lugares' },
    next: 'Qué sigue',
    approval: (approved) => `Más de ${approved} lugares`,
    approvalDetail: (approved) =>
      `${approved} se pueden apartar enseguida. Para los demás, quienes organizan tienen que estar de acuerdo, y te escribimos.`,
    names: (until) => `Nombres antes del ${until}`,
    namesDetail:
      'Trae la lista cuando la tengas, de una hoja de cálculo o a mano. Los lugares sin nombre se apartan hasta entonces y después pasan a otras personas.',
    badges: 'Gafetes para imprimir',
    badgesDetail:
      'La página de tu clase prepara hojas con los gafetes de todos. Nadie necesita teléfono ni correo.',
    changes: (until) => `Cambios hasta el ${until}`,
    changesDetail:
      'Cantidades, llegada y almuerzos: los cambias tú en la misma página, y allí compartes la clase con otra persona del equipo docente.',
  },
  link: {
    subject: (event) => `Tu clase: ${event}`,
    preview: 'Aquí está otra vez el enlace a tu clase.',
    title: 'Aquí está tu clase',
    lead: 'Pediste el enlace a tu clase. Aquí está, con cómo va la clase ahora.',
  },
  waitlisted: {
    subject: (event) => `Quienes organizan revisan tu clase: ${event}`,
    preview:
      'Una clase tan grande necesita el visto bueno de quienes organizan. Te escribimos en cuanto lo haya.',
    title: 'Quienes organizan revisan tu clase',
    lead: (asked) => `Gracias. Tu clase pide ${asked} lugares.`,
  },
  promoted: {
    subject: (granted, asked, event) => `${granted} de ${asked} lugares hasta ahora: ${event}`,
    subjectAll: (event) => `Tu clase tiene todos sus lugares: ${event}`,
    preview: 'Se liberaron más lugares y ahora son de tu clase.',
    title: 'Tienes más lugares',
    titleAll: 'Tu clase tiene todos sus lugares',
    lead: (granted, asked) =>
      `Ya son tuyos ${granted} de ${asked} lugares. Tu clase conserva su turno para los demás: cuando se liberen, te escribimos otra vez.`,
    leadAll: (asked) => `Los ${asked} lugares ya son tuyos.`,
  },
  changed: {
    subject: (event) => `Tu clase cambió: ${event}`,
    preview: 'Así quedó ahora.',
    title: 'Tu clase cambió',
    lead: 'Así quedó tu clase ahora.',
  },
  cancelled: {
    subject: (event) => `Tu clase está cancelada: ${event}`,
    preview: 'Sus lugares quedan libres para otras personas y sus gafetes ya no sirven.',
    title: 'Tu clase está cancelada',
    lead: 'Sus lugares quedan libres para otras personas y sus gafetes ya no sirven. Quienes se inscribieron por su cuenta conservan su lugar.',
    again: '¿Cambiaron los planes? Puedes inscribir una clase de nuevo.',
    event:
      'Lo sentimos: quienes organizan tuvieron que cancelar este evento. No tienes que hacer nada. Avisa a tu clase; los gafetes ya no hacen falta.',
  },
  invitation: {
    subject: (event) => `Comparten una clase contigo: ${event}`,
    preview: 'Puedes ver su lista, cambiarla e imprimir sus gafetes.',
    title: 'Comparten una clase contigo',
    lead: (name, school) =>
      `${name} comparte contigo una clase de ${school}. Puedes ver su lista, cambiarla e imprimir sus gafetes.`,
  },
  reminder: {
    subject: (day, event) => `Tu clase, el ${day}: ${event}`,
    preview: (time, place) => `Empieza: ${time}, en ${place}.`,
    previewNames: (until) => ended(`Los nombres se entregan antes del ${until}`),
    title: 'Se acerca el día de tu clase',
    lead: 'Así va tu clase, y esto ayuda para ese día.',
    named: (named, asked) => `Nombres en la lista: ${named} de ${asked}.`,
    namesDue: (until) =>
      `${ended(`Pon los demás antes del ${until}`)} Los lugares sin nombre se apartan hasta entonces y después pasan a otras personas.`,
    allNamed: 'Ya están todos los nombres en la lista. No queda nada por hacer.',
    checklist: 'Para ese día',
    badges: 'Imprime los gafetes',
    badgesDetail: 'La página de tu clase prepara las hojas. Nadie necesita teléfono.',
    arrival: 'Revisa cómo y cuándo llegan',
    arrivalDetail: 'Quienes organizan planean autobuses y almuerzos según la página de tu clase.',
    code: 'Entren juntos',
    codeDetail:
      'El código de tu clase, en la primera hoja de gafetes, registra a todos con una sola lectura.',
  },
  eventChanged: {
    lead: 'Quienes organizan cambiaron el plan. Tu clase conserva sus lugares y sus gafetes siguen siendo los mismos.',
    tell: 'Avisa a tu clase y a las familias, y revisa si tu llegada sigue cuadrando.',
  },
  summary: {
    subject: (event) => `Tu clase en ${event}`,
    preview: (came, registered) => `Vinieron ${came} de ${registered} estudiantes.`,
    title: 'Cuántos vinieron de tu clase',
    came: (came, registered) => `Vinieron ${came} de los ${registered} estudiantes de tu lista.`,
    cameOne: 'Vino la única persona de tu lista.',
    nobodyCame: (registered) =>
      `No se registró la llegada de ninguno de los ${registered} estudiantes de tu lista.`,
    nobodyCameOne: 'No se registró la llegada de la única persona de tu lista.',
    nobodyRegistered: 'Nadie de tu lista tenía lugar.',
    figures: {
      registered: 'estudiantes inscritos',
      came: 'vinieron',
      missed: 'no vinieron',
      chaperones: 'acompañantes vinieron',
    },
    handout: 'Para estudiantes sin correo',
    handoutLead: 'Una página con los próximos pasos de cada empleador, para imprimir y repartir.',
    openHandout: 'Abrir la hoja para repartir',
    names:
      'Quién vino y quién no está en la página de tu clase, para ti y para quienes la comparten contigo.',
  },
};

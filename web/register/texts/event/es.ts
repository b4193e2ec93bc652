import { names } from '#domain/vocabularyNames/es.ts';
import { facts } from '../facts/es.ts';
import type { EventTexts } from './en.ts';

export const event: EventTexts = {
  ...facts,

  ...names,
  placesLeft: { one: 'Queda # lugar', other: 'Quedan # lugares' },
  about: 'Sobre el evento',
  sessions: 'Sesiones',
  sessionFull: 'Llena: puedes esperar un lugar',
  employers: 'Empleadores que vas a conocer',
  booth: (name) => `Puesto ${name}`,
  website: (name) => `Sitio web de ${name}`,
  jobs: { one: '# trabajo por el que puedes preguntar', other: '# trabajos por los que puedes preguntar' },
  askAbout: (jobs) => `Pregunta por: ${jobs}`,
  leadsTo: (title) => `Puede llevar a: ${title}`,
  unknownTitle: 'No encontramos este evento',
  unknownText: 'Revisa la dirección o pide un enlace nuevo a quien te la envió.',
  draftTitle: 'Todavía no está abierto',
  draftText: 'Este evento aún se está preparando. Vuelve en unos días.',
  notYetTitle: 'La inscripción todavía no está abierta',
  notYetText: (day, hour) => `Se abre el ${day} a las ${hour}. Vuelve entonces.`,
  closedTitle: 'La inscripción está cerrada',
  closedText: 'Si ya te inscribiste, tu gafete es válido. No tienes que hacer nada más.',
  fullForGoodText: 'Este evento no tiene lista de espera, así que ya nadie más se puede inscribir.',
  closedOn: (day, hour) => `La inscripción se cerró el ${day}, ${hour}.`,
  sessionFullForGood: 'Llena, y no tiene lista de espera',
};

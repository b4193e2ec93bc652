import { surveyShownFrom } from '#domain/survey.ts';
import { frame } from '#web/shared/texts/frame/es.ts';
import type { Texts } from './en.ts';

export const texts: Texts = {
  ...frame,

  pageTitle: 'Dos preguntas',
  title: '¿Qué te pareció?',
  lead: 'Dos preguntas, dos toques.',
  useful: '¿Qué tan útil fue este evento para ti?',
  uses: {
    '1': 'Nada útil',
    '2': 'Poco útil',
    '3': 'Algo útil',
    '4': 'Útil',
    '5': 'Muy útil',
  },
  nextStep: '¿Piensas dar un siguiente paso?',
  steps: { yes: 'Sí', maybe: 'Quizás', no: 'No' },
  promise: `Nadie puede ver quién respondió ni cuándo. Guardamos tus dos respuestas y nada más: ni tu nombre, ni este enlace, ni la fecha. Quienes organizan solo ven cuántas hay, a partir de ${surveyShownFrom} respuestas.`,
  send: 'Enviar mis respuestas',
  sendAgain: 'Enviar de nuevo',
  sending: 'Enviando…',
  faultsTitle: 'Falta un toque',
  usefulMissing: 'Elige qué tan útil fue el evento',
  nextStepMissing: 'Elige si piensas dar un siguiente paso',
  thanksTitle: '¡Gracias!',
  thanksText:
    'Recibimos tus respuestas. Ayudan a que el próximo evento sea mejor. Ya puedes cerrar esta página.',
  answeredTitle: 'Ya se respondió',
  answeredText: 'Las preguntas ya se respondieron con este enlace. ¡Gracias!',
  overTitle: 'Esta encuesta ya está cerrada',
  overText: 'Se podía responder hasta 30 días después del evento. Gracias por querer ayudar.',
  noLinkTitle: 'Abre el enlace de tu correo',
  noLinkText: 'Las preguntas se abren con el enlace del correo que recibiste después del evento.',
  badLinkTitle: 'Este enlace no funciona',
  badLinkText: 'Puede estar incompleto. Ábrelo otra vez desde el correo que recibiste después del evento.',
};

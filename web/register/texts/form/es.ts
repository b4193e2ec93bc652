import { refusals } from '#web/shared/texts/refusals/es.ts';
import { event } from '../event/es.ts';
import { registered } from '../registered/es.ts';
import type { FormTexts } from './en.ts';

export const form: FormTexts = {
  ...event,
  ...registered,
  refusals,

  step: (now, all) => `Paso ${now} de ${all}`,
  back: 'Atrás',
  youTitle: 'Sobre ti',
  dayTitle: 'Tu día',
  whoSees:
    'En la entrada, un voluntario ve tu nombre, la inicial de tu apellido, tu escuela y tu grado. En un puesto, solo tu nombre.',
  firstName: 'Nombre',
  lastName: 'Apellido',
  schoolHint: 'Empieza a escribir y elige la tuya, o escríbela completa.',
  gradePrompt: 'Elige tu grado',
  email: 'Correo electrónico (opcional)',
  emailHint: 'Para tu gafete, avisos sobre tu lugar y los siguientes pasos después del evento. Nada más.',
  emailMeant: (address) => `¿Quisiste escribir ${address}?`,
  emailMend: 'Sí, corrígelo',
  invitationCode: 'Código de invitación',
  invitationHint: 'Está en tu invitación.',
  schoolsFound: { one: '# escuela para elegir', other: '# escuelas para elegir' },
  accommodations: '¿Necesitas algo para participar? (opcional)',
  accommodationsHint:
    'Por ejemplo, un intérprete, acceso sin escalones o letra grande. Solo lo leen las personas del equipo organizador designadas para ello, y se borra siete días después del evento.',
  byMailTitle: 'Mira tu correo',
  byMailText: (email) =>
    `En este evento, todo lo demás llega por correo: busca tu gafete y tu enlace privado en ${email}. Si en unos minutos no llega nada, mira en la carpeta de correo no deseado y busca un mensaje anterior sobre este evento.`,
  askText:
    'Escribe el correo con el que te inscribiste y te enviaremos tu enlace privado. Con él ves tu gafete y puedes cambiar o cancelar.',
  askEmail: 'Correo electrónico',
  askDo: 'Envíame mi enlace',
  asking: 'Un momento…',
  askMissing: 'Escribe tu correo electrónico',
  asked: (email) =>
    `Si alguien se inscribió con ${email}, el enlace va en camino. Si en unos minutos no llega nada, mira en la carpeta de correo no deseado.`,
  askSlip: '¿No diste correo, pero tienes una hoja impresa? Escribe aquí su código.',
  interestsHint: 'Elige lo que quieras, o nada.',
  pickSessions: 'Elige tus sesiones',
  pickSessionsHint: 'Puedes estar en una sesión a la vez.',
  clash: (title, sameTime) =>
    `${sameTime ? 'A la misma hora que' : 'Coincide en parte con'} «${title}». Para elegir esta, quita primero la otra.`,
  yes: 'Sí',
  no: 'No',
  optional: '(opcional)',
  answerPrompt: 'Elige una respuesta',
  sending: 'Inscribiendo…',
  faultsTitle: 'Revisa esto, por favor',
  missing: {
    firstName: 'Escribe tu nombre',
    lastName: 'Escribe tu apellido',
    school: 'Escribe tu escuela',
    grade: 'Elige tu grado',
    invitationCode: 'Escribe el código de tu invitación',
    answer: (label) => `Responde «${label}»`,
  },
  faulty: {
    firstName: 'Nombre: usa letras, espacios, guiones y apóstrofos, 60 como máximo',
    lastName: 'Apellido: usa letras, espacios, guiones y apóstrofos, 60 como máximo',
    school: 'Escuela: usa letras, números y puntuación sencilla, 100 como máximo',
    grade: 'Elige tu grado de la lista',
    email: 'Correo: escríbelo como nombre@example.org, o déjalo vacío',
    invitationCode: 'Código de invitación: 40 caracteres como máximo',
    accommodations: 'Lo que necesitas: usa texto sencillo, 500 caracteres como máximo',
    interests: 'Vuelve a elegir tus intereses',
    sessions: 'Vuelve a elegir tus sesiones: una de ellas no se puede elegir',
    answer: (label) => `Revisa tu respuesta a «${label}»`,
  },
  confirmedTitle: (name) => `Ya tienes lugar, ${name}`,
  confirmedText: 'Tu lugar está reservado. Muestra este gafete en la entrada.',
  waitlistedTitle: (name) => `Estás en la lista de espera, ${name}`,
  waitlistedText:
    'Ahora no quedan lugares. Cuando se libere uno, será para la siguiente persona. Guarda este gafete: servirá cuando tengas lugar.',
  waitlistedNoMail: 'Mira tu enlace privado de vez en cuando para ver si ya tienes lugar.',
  mailedTo: (email) => `Te enviamos tu gafete y tu enlace privado a ${email}.`,
  waitlistedMail: (email) =>
    `Escribiremos a ${email} en cuanto tengas un lugar. Tu enlace privado está en el correo que te llega ahora.`,
  keepTitle: 'Guarda tu gafete',
  keepText:
    'No diste un correo electrónico, así que guarda el gafete como imagen o imprímelo ahora. Guarda también tu enlace privado: lo necesitas para cambiar o cancelar después.',
  keepPlainText:
    'No diste un correo electrónico, así que toma una captura de pantalla de esta página o imprímela ahora. Guarda también tu enlace privado: lo necesitas para cambiar o cancelar después.',
  linkOpen: 'Abrir mi inscripción',
  linkCopy: 'Copiar el enlace',
  linkCopied: 'El enlace está copiado.',
  linkNotCopied: 'Aquí no se pudo copiar el enlace. Escanea el código con tu teléfono para guardarlo.',
  linkAlt: 'Código QR de tu enlace privado',
  mailedAgainTitle: 'Mira tu correo',
  mailedAgainText: (email) =>
    `Esta inscripción ya se había hecho, así que enviamos otra vez el gafete a ${email}. Si no llega, mira en la carpeta de correo no deseado.`,
  doneNext: 'Listo, siguiente estudiante',
  doneNextText: 'En una computadora compartida, esto borra todo lo que escribiste.',
  notKeptTitle: '¿Ya guardaste o imprimiste el gafete?',
  notKeptText: 'No se puede volver a mostrar en esta computadora.',
  notKeptStay: 'Dejarlo aquí',
  changeTitle: 'Cambia tu inscripción',
  keepChanges: 'Guardar cambios',
  saving: 'Guardando…',
  discard: 'Volver sin cambiar nada',
  changed: 'Tus cambios están guardados.',
  changedMeanwhile: 'Tu inscripción cambió mientras tanto. Así está ahora; vuelve a hacer tu cambio.',
  startedOver:
    'Este es tu gafete nuevo. Los gafetes y enlaces anteriores ya no sirven, así que guarda tu nuevo enlace privado.',
};

import { ended } from '../ended.ts';
import type { SummaryTexts } from './en.ts';

export const es: SummaryTexts = {
  subject: (event) => `Resumen de asistencia: ${event}`,
  preview: (came, registered) => `Vinieron ${came} de ${registered} estudiantes inscritos.`,
  title: 'Cómo salió',
  came: (came, registered, share, event) =>
    `Vinieron ${came} de ${registered} estudiantes inscritos (${share}) a ${event}.`,
  cameOne: (event) => `Vino el único estudiante inscrito a ${event}.`,
  nobodyCame: (registered, event) =>
    `No se registró la llegada de ninguno de los ${registered} estudiantes inscritos a ${event}.`,
  nobodyCameOne: (event) => `No se registró la llegada del único estudiante inscrito a ${event}.`,
  nobodyRegistered: (event) => `Nadie se inscribió en ${event}.`,
  busiest: (clock, came) => `Momento de más movimiento: ${clock}, con ${came} llegadas en cinco minutos.`,
  figures: {
    registered: 'inscritos',
    came: 'vinieron',
    missed: 'no vinieron',
    walkIns: 'llegaron sin inscripción previa',
    waitlisted: 'siguen en lista de espera',
    cancelled: 'cancelaron antes',
    overCapacity: 'entraron sin lugar',
  },
  bySchool: 'Por escuela',
  byGrade: 'Por grado',
  school: 'Escuela',
  grade: 'Grado',
  registered: 'Inscritos',
  cameColumn: 'Vinieron',
  share: 'Parte',
  otherSchools: (count) => `${count} escuelas más pequeñas`,
  arrivals: 'Llegadas',
  arrivalsCaption: (minutes, zone) => `Llegadas de estudiantes, en pasos de ${minutes} minutos (${zone})`,
  open: 'Abrir en la consola',
  countedAt: (time) => ended(`La consola tiene las cifras al momento. Estas se contaron el ${time}`),
  counted: (time) => ended(`Se contó el ${time}`),
  footer: 'Recibes este correo porque tu dirección figura para el resumen de este evento.',
  settledTitle: 'Las cifras finales',
  settledSubject: (event) => `Asistencia final: ${event}`,
  settledLead:
    'Después del primer resumen llegaron lecturas tardías, así que aquí están las cifras otra vez. Son las finales.',
  compared: {
    more: (points, earlier, rate) => `Son ${points} más que en ${earlier} (${rate}).`,
    less: (points, earlier, rate) => `Son ${points} menos que en ${earlier} (${rate}).`,
    same: (_points, earlier, rate) => `Es la misma parte que en ${earlier} (${rate}).`,
  },
  points: { one: '# punto', other: '# puntos' },
  earlier: { one: 'tu último evento', other: 'tus últimos # eventos' },
  outside: {
    under: (count) => `menos de ${count}`,
    over: (count) => `más de ${count}`,
    cameOver: (came, registered, event) =>
      `Vinieron más de ${came} de ${registered} estudiantes inscritos a ${event}.`,
    cameUnder: (came, registered, event) =>
      `Vinieron menos de ${came} de ${registered} estudiantes inscritos a ${event}.`,
    registeredUnder: (registered, event) => `Se inscribieron menos de ${registered} estudiantes en ${event}.`,
    why: 'Para que no se reconozca a ningún estudiante, las cifras de 1 a 9 no se muestran, y las filas que las tienen se juntan o se omiten.',
    joinedSteps: 'Los pasos con pocas llegadas van juntos.',
  },
  wrong: {
    heading: 'Qué conviene revisar',
    nothing: 'Nada falló: no volvió ningún correo y todos los teléfonos entregaron sus lecturas.',
    bounced: {
      one: 'Volvió el correo de una persona. Corrige la dirección en la consola y envíalo de nuevo.',
      other: 'Volvió el correo de # personas. Corrige las direcciones en la consola y envíalo de nuevo.',
    },
    complained: {
      one: 'Una persona marcó un correo como no deseado, y ya no se le escribe.',
      other: '# personas marcaron un correo como no deseado, y ya no se les escribe.',
    },
    failed: {
      one: 'No se pudo enviar el correo de una persona. La consola dice por qué.',
      other: 'No se pudo enviar el correo de # personas. La consola dice por qué.',
    },
    waiting: {
      one: 'Quedaba una lectura en este teléfono cuando se supo de él por última vez. Abre allí el escáner donde haya red.',
      other:
        'Quedaban # lecturas en este teléfono cuando se supo de él por última vez. Abre allí el escáner donde haya red.',
    },
    unseen: 'No se volvió a saber de este teléfono. Abre allí el escáner donde haya red.',
    morePhones: {
      one: 'y un teléfono más: mira los dispositivos en la consola',
      other: 'y # teléfonos más: mira los dispositivos en la consola',
    },
    unknownBadges: {
      one: 'Se leyó una vez un gafete que no es de nadie aquí.',
      other: 'Se leyeron # veces gafetes que no son de nadie aquí.',
    },
  },
  bySession: 'Sesiones',
  session: 'Sesión',
  byInterest: 'Por lo que les da curiosidad',
  byInterestNote: 'Cada estudiante puede nombrar varias cosas.',
  interest: 'Interés',
  byBooth: 'Puestos por visitas',
  booth: 'Puesto',
  visits: 'Visitas',
  shared: 'Dieron contacto',
  otherRows: 'Otros',
  moreRows: { one: 'y uno más', other: 'y # más' },
  survey: 'Lo que dicen los estudiantes',
  surveyAnswers: { one: 'Una respuesta', other: '# respuestas' },
  useful: '¿Qué tan útil fue?',
  usefulScale: { '1': '1, nada', '2': '2', '3': '3', '4': '4', '5': '5, mucho' },
  nextStep: '¿Darán un próximo paso?',
  nextSteps: { yes: 'Sí', maybe: 'Tal vez', no: 'No' },
};

import { plural } from '#domain/plural.ts';
import type { ExploredTexts } from './en.ts';

export const explored: ExploredTexts = {
  recordTitle: 'Lo que exploré',
  recordKicker: 'Exploré',
  boothCount: (booths) => plural('es', booths, { one: '# puesto', many: '# de puestos', other: '# puestos' }),
  sessionCount: (sessions) =>
    plural('es', sessions, { one: '# sesión', many: '# de sesiones', other: '# sesiones' }),
  onlyCame: 'Estuve ahí.',
  recordPathways: 'Caminos al trabajo que conocí',
  recordSessions: 'Sesiones a las que fui',
  recordBooths: 'Puestos que visité',
  recordNext: 'Lo que puedo hacer ahora',
  recordContact: 'Contacto',
  recordWebsite: 'Sitio web',
  recordRoles: 'Empleos',
  recordWays: 'Caminos',
  recordHow: 'Registrado al escanear mi gafete en la entrada, en las sesiones y en los puestos.',

  recordKeep: 'Este es tu registro del día, para mostrarlo en la escuela y volver a verlo.',
  recordPrint: 'Imprimir',
  recordSave: 'Guardar como archivo',
  recordSaved: (file) => `Guardado como ${file}. Se abre sin internet, en cualquier dispositivo.`,
  recordUntil: (day) => `Este enlace termina el ${day}. Imprime o guarda el registro antes.`,
  toRegistration: 'Ir a mi inscripción',
  recordThere: 'Lo que exploraste está listo.',
  recordThereText:
    'Tus sesiones, tus puestos y lo que sigue: para mostrarlo en la escuela, imprimirlo o guardarlo.',
  recordSee: 'Ver mi registro',

  notComeTitle: 'Esta vez no hay registro',
  notComeText:
    'Tu gafete no se escaneó en este evento, así que aquí no hay nada que mostrar. Si estuviste ahí, díselo a quienes organizan o a tu maestro.',
  recordOverTitle: 'Este registro ya no está aquí',
  recordOverText: 'Su enlace terminó. Si guardaste el registro como archivo, ese archivo todavía se abre.',
  noRecordTitle: 'Este enlace no abre ningún registro',
  noRecordText:
    'Puede estar incompleto, haber sido reemplazado o ser el de una hoja impresa. Abre el enlace del correo que recibiste después del evento.',
};

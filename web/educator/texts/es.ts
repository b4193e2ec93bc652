import { intlTags } from '#domain/intlTags.ts';
import { type PluralForms, plural } from '#domain/plural.ts';
import { shared } from '#web/shared/texts/es.ts';
import { hourText } from '../class/hourText.ts';
import { momentText } from '../class/momentText.ts';
import type { Texts } from './en.ts';

const number = (value: number) => new Intl.NumberFormat(intlTags.es).format(value);
const count = (value: number, forms: PluralForms) => plural('es', value, forms);
const students = (value: number) => count(value, { one: '# estudiante', other: '# estudiantes' });
const chaperones = (value: number) => count(value, { one: '# acompañante', other: '# acompañantes' });
const people = (value: number) => count(value, { one: '# persona', other: '# personas' });
const places = (value: number) => count(value, { one: '# lugar', other: '# lugares' });

const arrivals: Texts['arrivals'] = {
  bus: 'Autobús escolar',
  car: 'Autos',
  transit: 'Transporte público',
  'on-foot': 'A pie',
};

export const texts: Texts = {
  ...shared,
  number,

  when: 'Cuándo',
  where: 'Dónde',
  unknownTitle: 'No encontramos este evento',
  unknownText: 'Revisa la dirección o pide un enlace nuevo a quien te la envió.',
  draftTitle: 'Todavía no está abierto',
  draftText: 'Este evento se está preparando. Vuelve en unos días.',
  closed: {
    cancelled: { title: 'Este evento fue cancelado', text: () => 'Ninguna clase tiene que venir.' },
    over: { title: 'Este evento ya terminó', text: () => 'Ya no se pueden inscribir clases.' },
    noGroups: {
      title: 'Este evento no recibe clases',
      text: () => 'Cada estudiante se inscribe por su cuenta en la página del evento.',
    },
    notYet: {
      title: 'La inscripción todavía no está abierta',
      text: ({ opensAt, timeZone }, locale) =>
        `Se abre el ${momentText(opensAt, { locale, timeZone })}. Vuelve entonces.`,
    },
    closed: {
      title: 'La inscripción está cerrada',
      text: () =>
        'Ya no se pueden inscribir más clases. Pregunta a quienes organizan si la tuya todavía cabe.',
    },
    full: {
      title: 'Todos los lugares están ocupados',
      text: () =>
        'Este evento no tiene lista de espera. Pregunta a quienes organizan si se liberarán lugares.',
    },
  },
  toEvent: 'Ver la página del evento',

  newTitle: 'Inscribir una clase',
  whatHappens: 'Cómo funciona',
  whatHappensSteps: (limit) => [
    'Cuéntanos de tu clase. Bastan los números: los nombres vienen después.',
    'Te mandamos un enlace por correo. Tócalo y los lugares son tuyos hasta la fecha que aparece ahí.',
    'Agrega los nombres cuando los tengas y luego imprime un gafete para cada quien.',
    `Si la clase tiene más de ${number(limit)} personas, primero la aprueba quien organiza.`,
  ],
  fullWaits:
    'Ahora mismo todos los lugares están ocupados. Tu clase esperaría su turno y te escribiríamos cuando se liberen lugares.',
  partlyIn: (left) =>
    `Ahora mismo ${count(left, { one: 'solo queda # lugar', other: 'solo quedan # lugares' })}. El resto de tu clase esperaría su turno.`,
  needsApproval: (limit) =>
    `Tu clase tiene más de ${number(limit)} personas. Los primeros ${number(limit)} lugares se apartan de inmediato; los demás los aprueba quien organiza.`,
  moreNeedsApproval: (limit) =>
    `A partir de ${number(limit)} personas, quien organiza aprueba primero los lugares adicionales.`,
  fields: {
    school: 'Escuela',
    contactName: 'Tu nombre',
    contactEmail: 'Correo electrónico',
    grade: 'Grado',
    students: 'Estudiantes',
    chaperones: 'Acompañantes',
    arrivalBy: '¿Cómo llega tu clase?',
    arrivalTime: 'Hora de llegada (opcional)',
    lunches: 'Almuerzos',
    permissions: 'Nuestra escuela tiene los permisos de los padres para esta salida.',
    invitationCode: 'Código de invitación',
  },
  schoolHint: 'Empieza a escribir y elige la tuya, o escríbela completa.',
  contactEmailHint: 'Ahí te mandamos el enlace de tu clase.',
  meantAddress: (address) => `¿Quisiste escribir ${address}?`,
  useMeant: 'Sí, usa esa',
  gradePrompt: 'Elige un grado',
  arrivals,
  arrivalHint: (zone) => `El día del evento, ${zone}.`,
  lunchesHint: 'Cuántas personas comen ahí. 0 si nadie.',
  permissionsHint: 'Se quedan en tu escuela. No nos los mandas.',
  invitationHint: 'Está en la invitación que recibiste.',
  registerClass: 'Inscribir la clase',
  sending: 'Inscribiendo…',
  faultsTitle: 'Revisa esto, por favor',
  faulty: {
    school: 'Escribe el nombre de tu escuela: letras, números y puntuación sencilla',
    contactName: 'Escribe un nombre',
    contactEmail: 'Escribe un correo como nombre@example.org',
    grade: 'Elige un grado',
    students: 'Escribe cuántos estudiantes vienen: un número de 1 a 2,000',
    chaperones: 'Escribe cuántos acompañantes vienen: un número de 0 a 200',
    arrivalBy: 'Elige cómo llega tu clase',
    arrivalTime: 'Escribe una hora como 9:15 a. m., o déjala vacía',
    lunches: 'Escribe cuántos almuerzos necesitas: un número de 0 a 2,200',
    permissions: 'Confirma que tu escuela tiene los permisos de los padres',
    invitationCode: 'Escribe el código de tu invitación',
    chaperoneCount: 'Escribe un número de 1 a 100',
  },
  mailedTitle: 'Revisa tu correo',
  mailedText: (email) =>
    `Estamos enviando un enlace a ${email}. Ábrelo y toca el botón para apartar tus lugares.`,
  mailedNotYet: 'Antes de eso no se aparta ningún lugar.',
  mailedSpam: 'Si en unos minutos no llega nada, busca en la carpeta de correo no deseado.',

  classTitle: 'Tu clase',
  noLinkTitle: 'Abre el enlace de tu clase',
  noLinkText:
    'Esta página muestra tu clase cuando abres el enlace que te mandamos por correo. Para inscribir una clase, empieza en la página del evento.',
  badLinkTitle: 'Este enlace no funciona',
  badLinkText: 'Tal vez se cortó. Ábrelo otra vez desde tu correo o pregunta a quienes organizan.',
  sizeLine: (grade, some, others) =>
    `${shared.grades[grade]} · ${students(some)}${others ? `, ${chaperones(others)}` : ''}`,
  partsLabel: 'Partes de tu clase',
  parts: {
    class: 'Resumen',
    people: 'Nombres',
    sessions: 'Sesiones',
    badges: 'Gafetes',
    attendance: 'Asistencia',
  },
  done: 'Listo, olvidar esta clase en esta computadora',
  doneHint:
    'En una computadora compartida, toca esto antes de irte. Para volver, abre el enlace de tu correo.',
  forgotten: 'En esta computadora no queda nada de tu clase. Para volver, abre el enlace de tu correo.',

  holdTitle: 'Aparta los lugares de tu clase',
  holdText: (asked) =>
    `${count(asked, { one: 'Pediste # lugar', other: 'Pediste # lugares' })}. No se aparta nada hasta que toques el botón.`,
  holdPlaces: (asked) => count(asked, { one: 'Apartar nuestro lugar', other: 'Apartar nuestros # lugares' }),
  holding: 'Apartando tus lugares…',
  eventCancelledText: 'Tu clase no tiene que venir. Los gafetes ya no hacen falta.',
  cancelledTitle: 'Tu clase está cancelada',
  cancelledText: 'Todos sus lugares quedaron libres para otras personas y sus gafetes ya no funcionan.',
  registerAgain: 'Inscribir una clase otra vez',
  overTitle: 'Este evento ya terminó',
  overText: 'Gracias por venir. La asistencia de tu clase está lista.',
  awaitingTitle: 'Falta que quien organiza apruebe tu clase',
  placesTitle: (granted, asked) =>
    granted >= asked
      ? count(asked, { one: 'Tu lugar está apartado', other: 'Los # lugares son tuyos' })
      : `${number(granted)} de ${places(asked)} hasta ahora`,
  statusText: ({ group: { status, places: held }, until }) => {
    if (status === 'awaiting-approval') {
      return `${number(held.granted)} de ${places(held.asked)} ya son tuyos. Te escribiremos en cuanto quien organiza apruebe los demás. Mientras tanto puedes agregar nombres.`;
    }
    if (status === 'hold-over') {
      return `Guardamos los lugares sin nombre hasta el ${until}. Esos ya quedaron libres para otras personas. Todos los de tu lista conservan el suyo, y a quien agregues le toca el siguiente libre.`;
    }
    if (held.granted < held.asked) {
      return 'Los demás esperan su turno. Conforme se liberan lugares, pasan a tu clase en orden y te escribimos.';
    }
    return held.named < held.asked
      ? `Los guardamos hasta el ${until}. Agrega los nombres antes de esa fecha.`
      : 'Todos tienen nombre y lugar.';
  },
  heldUntil: 'Los lugares sin nombre se guardan hasta',
  changesUntil: 'Puedes hacer cambios hasta',
  changesEnded: 'Los cambios terminaron el',
  barPlaces: 'Lugares',
  barPlacesWords: (granted, asked, waiting) =>
    `${number(granted)} de ${number(asked)}${waiting ? `, ${number(waiting)} en espera` : ''}`,
  barNames: 'Nombres',
  barNamesWords: (named, asked) => `${number(named)} de ${number(asked)}`,
  nextTitle: 'Qué sigue',
  stepDone: '(hecho)',
  steps: {
    hold: { title: 'Apartar los lugares', text: () => '', action: 'Apartar los lugares' },
    names: {
      title: 'Agregar los nombres',
      text: ({ places: { asked, named } }) =>
        `${count(Math.max(0, asked - named), { one: 'Falta # nombre', other: 'Faltan # nombres' })}. Pégalos desde una hoja de cálculo o usa un archivo.`,
      action: 'Agregar nombres',
    },
    sessions: {
      title: 'Dar sesiones',
      text: () => 'Di qué le gustaría a tu clase. Con eso cada quien recibe sesiones, repartidas por igual.',
      action: 'Dar sesiones',
    },
    badges: {
      title: 'Imprimir los gafetes',
      text: () =>
        'Cada gafete trae un talón para desprender, así nadie necesita teléfono ni correo electrónico.',
      action: 'Imprimir gafetes',
    },
    day: {
      title: 'El día del evento',
      text: () =>
        'Trae los gafetes. En la entrada muestra el código de tu clase, o cada quien muestra el suyo.',
      action: 'Ver los nombres',
    },
    attendance: {
      title: 'Ver quién vino',
      text: () => 'Después del evento recibes la asistencia de tu clase.',
      action: 'Ver la asistencia',
    },
  },
  codeTitle: (by) =>
    by === 'bus' ? 'Si llegan en autobús: muestra este código' : 'Si llegan juntos: muestra este código',
  codeText:
    'Con un solo escaneo en la entrada queda registrada la llegada de todos los que vienen contigo. Quien llegue por su cuenta muestra su propio gafete.',
  codeAlt: 'El código propio de tu clase, para la entrada',
  codeBig: 'Ver en pantalla completa',
  codePrinted: 'Para la entrada: escanea esto para registrar la llegada de la clase',
  codeBright: 'Sube el brillo de la pantalla para que la cámara lo pueda leer.',
  codeClose: 'Cerrar',
  codeLost: 'No se pudo dibujar el código. Revisa tu conexión e inténtalo de nuevo.',
  detailsTitle: 'Tu visita',
  arrivalLine: (by, time, locale) => (time ? `${arrivals[by]}, ${hourText(time, locale)}` : arrivals[by]),
  change: 'Cambiar',
  changeTitle: 'Cambiar el tamaño y la llegada',
  saveChanges: 'Guardar cambios',
  saving: 'Guardando…',
  discard: 'Volver',
  changed: 'Tus cambios están guardados.',
  cancelClass: 'Cancelar la clase',
  cancelTitle: '¿Cancelar toda la clase?',
  cancelText: (named) =>
    `Todos los lugares pasan de inmediato a otras personas. ${named ? `${count(named, { one: 'El gafete de # persona de tu lista dejará', other: 'Los gafetes de # personas de tu lista dejarán' })} de funcionar.` : ''} No se puede deshacer.`,
  cancelYes: 'Sí, cancelar la clase',
  cancelNo: 'Conservar la clase',
  cancelling: 'Cancelando…',
  educatorsTitle: 'Quién tiene el enlace',
  educatorsText: 'Quien lo tiene puede ver los nombres y cambiar la clase.',
  shareName: 'Nombre de otra persona',
  shareClass: 'Compartir la clase',
  sharing: 'Compartiendo…',
  sharedWith: (email) => `Estamos enviando el enlace a ${email}.`,

  peopleTitle: 'Nombres',
  addPeople: 'Agregar personas',
  rosterSummary: (some, others) => `${students(some)}${others ? `, ${chaperones(others)}` : ''}.`,
  waitingSummary: (waiting) => count(waiting, { one: '# espera un lugar.', other: '# esperan un lugar.' }),
  search: 'Buscar por nombre o subgrupo',
  foundCount: (found) => count(found, { one: '# persona encontrada', other: '# personas encontradas' }),
  noneFound: 'Aquí nadie se llama así.',
  noPeople: 'Todavía no hay nadie en tu lista.',
  rosterPages: 'Páginas de la lista',
  previousPage: 'Anterior',
  nextPage: 'Siguiente',
  pageOf: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
  kinds: { student: 'Estudiante', chaperone: 'Acompañante' },
  rowStatus: { confirmed: 'Tiene lugar', waitlisted: 'Espera un lugar', cancelled: 'Cancelado' },
  noSession: 'Todavía sin sesión',
  waitsFor: (title) => `Espera lugar en ${title}`,
  edit: 'Editar',
  editPerson: (name) => `Editar ${name}`,
  columns: {
    firstName: 'Nombre',
    lastName: 'Apellidos',
    fullName: 'Nombre completo',
    grade: 'Grado',
    email: 'Correo electrónico',
    subgroup: 'Subgrupo',
    kind: 'Estudiante o acompañante',
    preference1: 'Sesión, primera opción',
    preference2: 'Sesión, segunda opción',
    preference3: 'Sesión, tercera opción',
    preference4: 'Sesión, cuarta opción',
    preference5: 'Sesión, quinta opción',
    preference6: 'Sesión, sexta opción',
  },
  rowEmailHint: 'Opcional. Para el gafete y noticias sobre el lugar, nada más.',
  subgroupHint:
    'Por ejemplo un salón o un autobús. Hasta 20 personas de un subgrupo quedan juntas en sus sesiones.',
  rowFaults: {
    firstName: 'Nombre: usa letras, espacios, guiones y apóstrofos, 60 como máximo.',
    lastName: 'Apellidos: usa letras, espacios, guiones y apóstrofos, 60 como máximo.',
    grade: 'Elige un grado de la lista.',
    email: 'Correo: escríbelo como nombre@example.org o déjalo vacío.',
    subgroup: 'Subgrupo: usa 40 caracteres como máximo.',
    preferences: 'Sesiones: elígelas otra vez.',
  },
  remove: 'Quitar de la lista',
  removeTitle: (name) => `¿Quitar a ${name} de la lista?`,
  removeText: 'El gafete deja de funcionar. El lugar se queda con tu clase, para otra persona.',
  removeYes: 'Sí, quitar',
  removeNo: 'Conservar',
  removing: 'Quitando…',

  addTitle: 'Agregar personas',
  addText: (missing) =>
    missing
      ? `${count(missing, { one: '# lugar todavía no tiene nombre', other: '# lugares todavía no tienen nombre' })}.`
      : 'Todos los lugares tienen nombre. A quien agregues ahora le toca otro lugar, o lo espera.',
  fromList: 'Desde una hoja de cálculo',
  fromListText:
    'Se lee en esta computadora. Solo se envían las columnas que elijas, y solo cuando tú lo digas.',
  dropHere: 'Suelta aquí un archivo de Excel o CSV, o',
  chooseFile: 'Elige un archivo',
  paste: 'O pega tu lista',
  pasteHint: 'Copia las filas de tu hoja de cálculo, con los encabezados si los hay.',
  pastedName: 'la lista que pegaste',
  lookAtList: 'Ver la lista',
  reading: 'Leyendo tu lista…',
  tableRefusals: {
    'no-rows': 'No tiene nada. Pega tu lista o elige un archivo que la tenga.',
    'too-big': 'Este archivo pesa más de 20 MB. Guarda solo la lista en un archivo aparte.',
    'too-big-inside':
      'Este libro es demasiado grande para abrirlo aquí. Guarda solo la lista en un archivo aparte.',
    'too-many-rows': 'Esta lista tiene más de 10,000 líneas. Una lista de clase admite 2,000 personas.',
    'too-many-columns': 'Esta lista tiene más de 200 columnas. Copia solo las que necesitas.',
    'broken-file':
      'No se puede leer este archivo. Tal vez está dañado. Ábrelo y guárdalo otra vez como .xlsx o .csv.',
    'password-protected': 'Este libro tiene contraseña. Guarda una copia sin ella.',
    'old-excel': 'Es un archivo de Excel de los antiguos. Guárdalo como .xlsx o .csv.',
    'open-document': 'Es un archivo OpenDocument. Guárdalo como .xlsx o .csv.',
    'apple-numbers': 'Es un archivo de Numbers. Expórtalo como Excel o CSV.',
    pdf: 'Es un PDF. Copia la lista y pégala abajo, o usa la hoja de cálculo de donde salió.',
    'web-page':
      'Es una página web que se hace pasar por hoja de cálculo. Ábrela y guárdala como .xlsx o .csv.',
    'not-a-table': 'No es una hoja de cálculo. Usa un archivo .xlsx o .csv, o pega tu lista.',
  },
  byHand: 'Agregar a mano a un estudiante',
  optional: (label) => `${label} (opcional)`,
  addOne: 'Agregar a este estudiante',
  addTwin: 'Agregar a otro estudiante con el mismo nombre',
  added: (name) => `${name} está en tu lista.`,
  addedWaits: (name) => `${name} está en tu lista y espera un lugar.`,
  knownName: (name) => `${name} ya está en tu lista.`,
  noPlace: 'Ya no queda lugar y no hay lista de espera.',
  awaitsApproval: 'Antes, un organizador tiene que aprobar más. Añádelas de nuevo cuando te avisemos.',
  addChaperones: 'Agregar acompañantes',
  chaperonesThere: (there, asked) => `${number(there)} de ${number(asked)} hasta ahora`,
  chaperonesText:
    'No hacen falta nombres: se llaman «Acompañante 1», «Acompañante 2», etcétera. Puedes ponerles nombre después.',
  chaperoneCount: 'Cuántos acompañantes',
  chaperonesAdded: (added) =>
    `${count(added, { one: '# acompañante está', other: '# acompañantes están' })} en tu lista.`,
  backToPeople: 'Volver a los nombres',

  previewTitle: 'Revisa tu lista',
  previewText: (name) => `Esto es lo que leímos en ${name}. Todavía no se guarda nada.`,
  sheet: 'Hoja',
  columnsTitle: 'Qué es cada columna',
  columnsUsed: (used) => (used.length ? `Se usan: ${used.join(', ')}` : 'Todavía no se usa ninguna columna'),
  columnsText: 'Las columnas que no se usan se quedan en esta computadora.',
  noNameColumn: 'Di qué columnas tienen el nombre y los apellidos.',
  columnNumber: (column) => `Columna ${number(column)}`,
  samples: (samples) => `Por ejemplo: ${samples.join(', ')}`,
  noSamples: 'Esta columna está vacía.',
  ignoreColumn: 'No se usa',
  hasHeader: 'La lista empieza con una línea de encabezados',
  tooManyPeople: 'Esta lista tiene más de 2,000 personas, más de las que caben. Divídela.',
  rowsTitle: (rows) => count(rows, { one: '# fila', other: '# filas' }),
  fateCounts: {
    add: (rows) => count(rows, { one: '# se puede agregar', other: '# se pueden agregar' }),
    mend: (rows) => count(rows, { one: '# necesita revisión', other: '# necesitan revisión' }),
    twin: (rows) => count(rows, { one: '# ya está', other: '# ya están' }),
    out: (rows) => count(rows, { one: '# queda fuera', other: '# quedan fuera' }),
  },
  fates: { add: 'Bien', mend: 'Por revisar', twin: 'Ya está', out: 'Fuera' },
  showWhich: 'Qué filas se muestran',
  showTroubled: (rows) => `Por revisar (${number(rows)})`,
  showAll: (rows) => `Todas las filas (${number(rows)})`,
  previewPages: 'Páginas de tu lista',
  noName: 'Sin nombre',
  line: (line) => `Fila ${number(line)}`,
  problems: {
    'missing-first-name': () => 'Falta el nombre. Edita la fila o déjala fuera.',
    'missing-last-name': () => 'Faltan los apellidos. Edita la fila o déjala fuera.',
    'name-too-long': () => 'Este nombre tiene más de 60 letras. Acórtalo.',
    'name-not-a-name': (typed) =>
      `«${typed}» no puede ir en un gafete. Usa letras, espacios, guiones y apóstrofos.`,
    'unknown-grade': (typed) =>
      typed ? `«${typed}» no es un grado que conozcamos. Escribe un número del 6 al 12.` : 'Falta el grado.',
    'email-invalid': (typed) => `«${typed}» no es un correo electrónico. Corrígelo o déjalo vacío.`,
    'subgroup-not-a-label': () => 'Este subgrupo es demasiado largo. Usa 40 caracteres como máximo.',
    'unknown-session': (typed) =>
      `Este evento no tiene ninguna sesión llamada «${typed}». Corrígela o déjala vacía.`,
    'duplicate-in-file': () => 'Este nombre está dos veces en tu lista. Solo se agrega la primera fila.',
    'already-on-roster': () => 'Esta persona ya está en tu lista.',
  },
  notes: {
    'name-split': 'Nombre y apellidos estaban en una sola columna. Revisa que estén bien separados.',
    'grade-of-class': 'Se usa el grado de tu clase.',
    'email-dropped': 'Antes de 9.º grado no guardamos correos, así que se omite.',
    'email-mistyped': 'Tal vez el correo está mal escrito.',
    'sessions-dropped': 'Los acompañantes no van a sesiones.',
  },
  anotherStudent: 'Es otro estudiante con el mismo nombre',
  editHere: 'Editar',
  doneEditing: 'Cerrar',
  leaveOut: 'Dejar fuera',
  takeBack: 'Volver a incluir',
  badRowsStay: (rows) =>
    count(rows, {
      one: '# fila por revisar no se agrega. Puedes agregarla después.',
      other: '# filas por revisar no se agregan. Puedes agregarlas después.',
    }),
  addRows: (rows) => `Agregar ${people(rows)}`,
  otherList: 'Usar otra lista',
  savingTitle: 'Agregando tu clase…',
  savingStopped: 'Todavía no están todos',
  savedSoFar: (saved, all) => `${number(saved)} de ${number(all)} hasta ahora`,
  savingGoesOn: 'Quien ya está agregado se queda. Sigue donde se detuvo: nadie se agrega dos veces.',
  goOn: 'Seguir',
  backToPreview: 'Volver a la lista',
  reportTitle: (added) => count(added, { one: '# persona agregada', other: '# personas agregadas' }),
  reportKnown: (rows) => count(rows, { one: '# ya estaba.', other: '# ya estaban.' }),
  reportWaiting: (rows) => count(rows, { one: '# espera un lugar.', other: '# esperan un lugar.' }),
  reportAwaitsApproval: (rows) =>
    `Más de las que los organizadores aprobaron hasta ahora, así que aún no se añadieron: ${rows}. Se lo hemos pedido.`,
  reportNoPlace: (rows) =>
    count(rows, {
      one: '# se quedó sin lugar: el evento está lleno.',
      other: '# se quedaron sin lugar: el evento está lleno.',
    }),
  reportRefused: (rows) => count(rows, { one: '# no se pudo agregar.', other: '# no se pudieron agregar.' }),
  reportNotSent: (rows) =>
    count(rows, {
      one: '# fila estaba por revisar y no se agregó.',
      other: '# filas estaban por revisar y no se agregaron.',
    }),
  reportWho: 'A quién no se agregó y por qué',
  seePeople: 'Ver los nombres',

  sessionsTitle: 'Sesiones',
  sessionsText:
    'Las sesiones se reparten por igual o en el orden que le gustaría a tu clase. Quien trae sus propias preferencias en tu lista solo recibe esas. En «Nombres» puedes cambiar a cada estudiante.',
  sessionsNeedNames: 'Las sesiones se dan a personas con nombre, así que primero agrega los nombres.',
  orderTitle: 'Lo que le gustaría a tu clase',
  orderNone:
    'Aún no tienes un orden, así que las sesiones se reparten por igual. Mueve una o deja una fuera, y contará tu orden.',
  orderCounts:
    'Cada estudiante recibe la primera de estas que tenga lugar a esa hora, y nadie recibe una que dejaste fuera.',
  orderEmpty: 'Dejaste fuera todas las sesiones. Vuelve a incluir al menos una o repártelas por igual.',
  spreadEvenly: 'Mejor repartir por igual',
  moveUp: (title) => `Subir «${title}»`,
  moveDown: (title) => `Bajar «${title}»`,
  movedTo: (title, place, all) => `«${title}» es ahora la ${number(place)} de ${number(all)}`,
  leaveSessionOut: (title) => `Dejar fuera «${title}»`,
  takeSessionBack: (title) => `Volver a incluir «${title}»`,
  notWanted: 'Fuera',
  giveSessions: 'Dar sesiones',
  giving: 'Dando sesiones…',
  giveHint: 'Quien no tiene sesión a una hora recibe una, mientras haya lugar. Quien ya tiene, la conserva.',
  givenResult: (given, without) => {
    const gave = given
      ? count(given, {
          one: 'Se dio # lugar en una sesión.',
          other: 'Se dieron # lugares en sesiones.',
        })
      : 'No se pudieron dar más lugares.';
    if (!without) return given ? `${gave} Cada estudiante tiene sesión.` : 'Cada estudiante ya tiene sesión.';
    return `${gave} ${count(without, { one: '# estudiante sigue sin sesión', other: '# estudiantes siguen sin sesión' })}: no quedan lugares suficientes en las sesiones que se pueden dar.`;
  },
  countsTitle: 'Dónde están tus estudiantes',
  sessionCount: (confirmed, waiting) =>
    `${number(confirmed)}${waiting ? `, ${number(waiting)} en espera` : ''}`,
  withoutTitle: (rows) => count(rows, { one: '# estudiante sin sesión', other: '# estudiantes sin sesión' }),
  withoutText:
    'Vuelve a incluir lo que dejaste fuera y da sesiones otra vez, o elige una para cada quien en «Nombres».',
  andMore: (rows) => `y ${number(rows)} más`,

  badgesTitle: 'Imprimir gafetes',
  badgesText:
    'Cada gafete tiene un código para la entrada. Cada talón lleva a su estudiante a su propia página, con un teléfono o cualquier computadora.',
  drawing: (done) =>
    done ? `Dibujando los códigos: ${number(done)} hasta ahora…` : 'Preparando los gafetes…',
  badgesNeedNames: 'Los gafetes llevan nombres, así que primero agrega los nombres.',
  printWhat: 'Qué imprimir',
  printed: {
    both: 'Gafetes con talón',
    badges: 'Solo gafetes',
    slips: 'Solo talones',
    list: 'Lista de nombres',
  },
  paper: 'Papel',
  papers: { letter: 'Carta', a4: 'A4' },
  label: 'Etiquetas',
  labelSheet: (product, labels) => `${product} (${number(labels)} por hoja)`,
  plainPaper: (labels) => `Papel común, para recortar (${number(labels)} por hoja)`,
  usedLabels: 'Etiquetas ya usadas en la primera hoja',
  usedHint: 'Contadas fila por fila desde arriba.',
  usedInPairs: 'Contadas fila por fila desde arriba. Un gafete y su talón ocupan una fila completa.',
  notPrinted: (rows) =>
    count(rows, { one: '# gafete todavía no se imprime', other: '# gafetes todavía no se imprimen' }),
  notPrintedText: 'Estas personas esperan un lugar. Cuando lo tengan, imprime otra vez.',
  printSheets: (sheets) => `Imprimir ${count(sheets, { one: '# hoja', other: '# hojas' })}`,
  printList: 'Imprimir la lista',
  printHint: (paper) =>
    `En la ventana de impresión elige ${paper}, una escala de 100 % y sin encabezados ni pies de página.`,
  preview: 'Lo que se imprimirá',
  firstSheet: (sheets) => `Hoja 1 de ${number(sheets)}`,
  slipWhat: 'Escanéalo con un teléfono para ver tu propia página: tu gafete, tus sesiones y los cambios.',
  slipOrType: '¿Sin cámara? Abre',
  slipKeep: 'Guarda este talón solo para ti. Quien lo tenga puede cambiar tu inscripción.',
  tickColumn: 'Aquí',
  nameColumn: 'Nombre',

  notBegunTitle: 'Todavía no',
  notBegunText: 'Cuando el evento empiece, verás aquí quién de tu clase vino.',
  attendanceTitle: 'Asistencia',
  cameOf: (came, all) => `${count(came, { one: 'Vino #', other: 'Vinieron #' })} de ${people(all)}.`,
  cameMeans: 'Cuenta quien pasó su gafete por la entrada.',
  stillComing: 'El evento sigue en marcha. Cuenta quien pasó su gafete por la entrada.',
  print: 'Imprimir',
  saveCsv: 'Guardar como CSV',
  attendanceFile: 'asistencia',
  came: 'Vino',
  missed: 'No vino',
  cameTitle: (rows) => `Vinieron: ${number(rows)}`,
  missedTitle: (rows) => `No vinieron: ${number(rows)}`,

  handoutLinkTitle: 'Para estudiantes que no reciben correos',
  handoutLinkText: 'Los siguientes pasos de cada empleador en una hoja, para imprimir y repartir.',
  handoutLink: 'Abrir la hoja',
  handoutTitle: 'Hoja de siguientes pasos',
  handoutText:
    'Imprime una para cada estudiante que no recibe correos. No nombra a nadie, así que se puede copiar y colgar en el salón.',
  printHandout: 'Imprimir la hoja',
  backToClass: 'Volver a la clase',
  handoutEmpty: 'Los empleadores de este evento no dejaron siguientes pasos.',
  handoutHead: 'Lo que puedes hacer ahora',
  handoutHow:
    'Escanea un código con un teléfono o escribe la dirección. Todo está también en la página del evento:',
  handoutBooth: (booth) => `Puesto ${booth}`,
  handoutContact: 'Contacto:',
  handoutWays: 'Caminos:',
};

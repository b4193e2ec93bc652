import { shared } from '#web/shared/texts/es.ts';
import type { ScanTexts } from './texts.en.ts';

export const es: ScanTexts = {
  grades: shared.grades,
  title: 'Escáner',
  skip: shared.skip,
  language: shared.language,
  tryAgain: shared.retry,

  enroll: {
    title: 'Convierte este teléfono en un escáner',
    lead: 'Vas a escanear gafetes cuando llegue la gente. No hay que instalar nada.',
    name: 'Tu nombre',
    nameHint: 'Quienes organizan ven quién escanea en cada estación.',
    nameNeeded: 'Escribe tu nombre.',
    start: 'Empezar a escanear',
    starting: 'Empezando',
    camera:
      'Después, el navegador pide permiso para usar la cámara. Las imágenes nunca salen de este teléfono.',
    privacy:
      'Verás un nombre, la inicial del apellido, la escuela y el grado, durante diez segundos. Trátalos como quieres que traten los tuyos.',
    unreached: 'El servidor no responde',
    unreachedHelp: 'Revisa que este teléfono tenga red e inténtalo de nuevo.',
  },
  noLink: {
    title: 'Abre el enlace de tu estación',
    help: 'Quienes organizan tienen un enlace o un código QR para cada estación. Ábrelo en este teléfono y será un escáner.',
  },
  linkRefused: {
    title: 'Este enlace ya no funciona',
    help: 'Pide a quienes organizan el enlace más reciente de la estación. Revisa que lo abriste completo.',
  },
  eventDraft: {
    title: 'El evento todavía no está publicado',
    help: 'Inténtalo de nuevo cuando lo hayan publicado.',
  },
  eventCancelled: {
    title: 'Este evento fue cancelado',
    help: 'No hay nada que escanear. Gracias por ayudar.',
  },
  closed: {
    title: 'Este escáner fue cerrado',
    help: 'Quienes organizan cerraron esta estación o el acceso de este teléfono. Ya no se envía nada. Si debes seguir, pídeles un enlace nuevo.',
    left: {
      one: '# lectura no se envió. Avisa a quien organiza.',
      other: '# lecturas no se enviaron. Avisa a quien organiza.',
    },
  },
  signedOut: {
    title: 'Cerraste la sesión',
    help: 'Este teléfono ya no es un escáner. Para volver a escanear, abre el enlace de la estación. ¡Gracias por ayudar!',
  },

  camera: {
    label: 'Lo que ve la cámara',
    starting: 'Encendiendo la cámara',
    torchOn: 'Encender luz',
    torchOff: 'Apagar luz',
    choose: 'Cámara',
    unnamed: (number) => `Cámara ${number}`,
    faults: {
      'not-secure': {
        title: 'Esta página no puede usar la cámara',
        help: 'Las cámaras solo funcionan si la dirección empieza con https://. Abre otra vez el enlace de la estación tal como lo recibiste. Mientras tanto puedes escribir códigos.',
      },
      denied: {
        title: 'La cámara no está permitida',
        help: 'Toca el símbolo junto a la dirección, arriba en el navegador, permite la cámara e inténtalo de nuevo. En un iPhone: Ajustes, Apps, tu navegador, Cámara.',
      },
      none: {
        title: 'No se encontró ninguna cámara',
        help: 'Conecta una e inténtalo de nuevo, o usa un teléfono. Puedes escribir códigos o conectar un lector de mano.',
      },
      'in-use': {
        title: 'Otra aplicación usa la cámara',
        help: 'Cierra llamadas y otras aplicaciones o pestañas que usen la cámara e inténtalo de nuevo.',
      },
      broken: {
        title: 'Aquí la cámara no puede leer gafetes',
        help: 'Actualiza este navegador o usa otro teléfono. Mientras tanto puedes escribir códigos.',
      },
    },
  },
  station: {
    made: { one: '# lectura', other: '# lecturas' },
    madeLabel: 'Lecturas hechas en este teléfono',
    waiting: { one: '# lectura espera la red', other: '# lecturas esperan la red' },
    notKept:
      'Este navegador no guarda nada al recargar. No cierres esta página mientras haya lecturas en espera.',
    sound: 'Toca la pantalla para oír',
    signOut: 'Cerrar sesión',
    footer: 'Los nombres desaparecen de la pantalla a los diez segundos y nunca se guardan en este teléfono.',
  },
  typed: {
    open: 'Escribir un código',
    label: 'Código del gafete',
    hint: '26 letras y números. También sirven los lectores de mano.',
    check: 'Registrar',
    faults: {
      length: 'El código de un gafete tiene 26 letras y números. Revísalo e inténtalo de nuevo.',
      character: 'Un carácter parece equivocado: compara el código con el gafete.',
    },
  },
  answer: {
    ready: 'Listo',
    readyHelp: 'Pon el código de un gafete frente a la cámara.',
    readyTyped: 'Escribe el código de un gafete.',
    checking: 'Comprobando',
    saved: 'Guardado. Esperando la red',
    savedHelp: 'El gafete se leyó y se enviará solo. Deja pasar a la persona si su gafete se ve bien.',
    refused: {
      title: 'Esta lectura no se aceptó',
      help: 'Escanea el gafete otra vez. Si no funciona, avisa a quien organiza.',
    },
    notBadge: {
      title: 'Esto no es un gafete de Turnout',
      help: 'Pide el código del correo de confirmación o del gafete impreso.',
    },
    welcome: { door: '¡Adelante!', session: '¡Adelante a la sesión!', booth: 'Visita guardada' },
    alreadyIn: {
      door: 'Ya había entrado',
      session: 'Ya está en esta sesión',
      booth: 'Ya había pasado por aquí',
    },
    since: (hour, station) => `Entró a las ${hour}, ${station}`,
    alreadyHelp: '¿Es otra persona? Envíala con alguien que organiza.',
    verdicts: {
      waitlisted: {
        title: 'En lista de espera',
        help: 'Todavía no tiene lugar. Envíala con alguien que organiza y que puede dejarla pasar.',
      },
      'not-open': {
        title: 'La entrada no está abierta',
        help: 'Este evento no está publicado o fue cancelado. Pregunta a quien organiza.',
      },
      cancelled: {
        title: 'Inscripción cancelada',
        help: 'Esta inscripción se canceló. Si la persona quiere entrar, envíala con alguien que organiza.',
      },
      replaced: {
        title: 'Gafete antiguo',
        help: 'Hay un gafete más nuevo. Pide el del último correo o envíala con alguien que organiza.',
      },
      'other-event': {
        title: 'Gafete de otro evento',
        help: 'Pregunta si tiene otro gafete, para hoy. Si no, envíala con alguien que organiza.',
      },
      'unknown-badge': {
        title: 'Gafete desconocido',
        help: 'Escanéalo otra vez. Si sigue sin reconocerse, envíala con alguien que organiza.',
      },
    },
  },
  leave: {
    title: '¿Cerrar sesión en este teléfono?',
    help: 'Para volver a escanear necesitas el enlace de la estación.',
    waiting: {
      one: '# lectura espera la red. Quédate en esta página hasta que se envíe, o puede perderse.',
      other: '# lecturas esperan la red. Quédate en esta página hasta que se envíen, o pueden perderse.',
    },
    yes: 'Cerrar sesión',
    no: 'Seguir escaneando',
  },
};

import { shared } from '#web/shared/texts/es.ts';
import type { StationTexts } from './stationTexts.en.ts';

export const es: StationTexts = {
  grades: shared.grades,
  tryAgain: shared.retry,
  lost: 'Falta una parte de esta página. Conecta este teléfono a una red e inténtalo de nuevo.',

  waiting: {
    title: 'Un momento, por favor',
    lead: (station) =>
      `${station} ya tiene todos los teléfonos que puede tener. Alguien que organiza puede dejarte entrar.`,
    help: (name) =>
      `Di a quien organiza que «${name}» está esperando. Deja esta página abierta: el escáner empieza solo.`,
    watching: 'Esperando a quien organiza',
    leave: 'No esperar',
  },
  closed: {
    revoked: {
      title: 'Este escáner fue cerrado',
      help: 'Quienes organizan cerraron esta estación o el acceso de este teléfono. Si debes seguir, pídeles un enlace nuevo.',
    },
    over: {
      title: 'Este evento ya terminó',
      help: 'Ya no hay nada que escanear. ¡Gracias por ayudar!',
    },
    cancelled: {
      title: 'Este evento fue cancelado',
      help: 'Ya no hay nada que escanear. Gracias por ayudar.',
    },
    left: {
      one: '# lectura no se entregó. Quien organiza todavía puede recibirla: avísale y deja esta página abierta.',
      other:
        '# lecturas no se entregaron. Quien organiza todavía puede recibirlas: avísale y deja esta página abierta.',
    },
    handedIn: 'Todo lo que se escaneó en este teléfono ya se entregó.',
  },
  camera: {
    label: 'Lo que ve la cámara',
    starting: 'Encendiendo la cámara',
    torchOn: 'Luz',
    torchOff: 'Apagar luz',
    choose: 'Cámara',
    zoom: 'Acercar',
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
    waiting: { one: '# sin entregar', other: '# sin entregar' },
    online: 'Con red',
    offline: 'Sin red',
    offlineHelp: 'No hay red. Sigue escaneando: todo se guarda y se entrega solo.',
    known: { one: 'Funciona sin red: # gafete', other: 'Funciona sin red: # gafetes' },
    updated: (ago) => `al día ${ago}`,
    justNow: 'hace un momento',
    fetching: 'Preparándose para funcionar sin red',
    notReady: 'Aún no puede funcionar sin red',
    supervisor: 'Supervisión',
    opens: (hour) => `Las lecturas cuentan desde las ${hour}. Lo que escanees antes no registra a nadie.`,
    closes: (hour) => `Esta estación cerró a las ${hour}. Lo que escanees ahora no registra a nadie.`,
    notKept:
      'Este navegador no guarda nada al recargar. No cierres esta página mientras haya lecturas en espera.',
    battery: (percent) => `Batería al ${percent}. Conecta pronto este teléfono.`,
    sound: 'Toca la pantalla para oír',
    signOut: 'Cerrar sesión',
    search: 'Buscar por nombre',
    newBadge: 'Una persona sin inscripción necesita otro gafete',
  },
  typed: {
    open: 'Escribir un código',
    label: 'Código del gafete',
    hint: '8 letras y números, como ABCD-EFGH. También sirven los lectores de mano.',
    hintOffline: 'Sin red: solo las 26 letras y números del gafete completo, o un lector de mano.',
    check: 'Registrar',
    looking: 'Buscando',
    faults: {
      length: 'El código bajo un gafete tiene 8 letras y números. Revísalo e inténtalo de nuevo.',
      character: 'Un carácter parece equivocado: compara el código con el gafete.',
      unknown: 'Ningún gafete de este evento tiene este código. Compáralo con el gafete.',
      offline: 'Los códigos cortos necesitan red. Escanea la imagen del gafete.',
      tooMany: 'Se intentó demasiadas veces. Escanea la imagen del gafete o espera unos minutos.',
    },
  },
  answer: {
    ready: 'Listo',
    readyHelp: 'Pon el código de un gafete frente a la cámara.',
    readySupervisor: 'Pon un gafete, un gafete en blanco o el código de una clase frente a la cámara.',
    readyTyped: 'Escribe el código de un gafete.',
    checking: 'Comprobando',
    checkingHelp: 'Este teléfono aún no conoce el gafete y pregunta al servidor.',
    byPhone: 'Comprobado por este teléfono',
    byServer: 'Confirmado',
    unverified: {
      title: 'Sin comprobar: no hay red',
      help: 'Puede pasar, sin verificar. Se comprobará en cuanto haya red.',
    },
    turnedAway: {
      title: 'Sin comprobar: no hay red',
      help: 'Aquí los gafetes desconocidos se comprueban antes. Envía a la persona con alguien que organiza.',
    },
    refused: {
      title: 'Esta lectura no se aceptó',
      help: 'Escanea el gafete otra vez. Si no funciona, avisa a quien organiza.',
    },
    notBadge: {
      title: 'Esto no es un gafete de Turnout',
      help: 'Pide el código del correo de confirmación o del gafete impreso.',
    },
    stationLink: {
      title: 'Este es el código de una estación',
      help: '¿Quieres escanear allí a partir de ahora?',
      join: 'Cambiar a esa estación',
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
        help: 'Se leyó fuera del horario de esta estación. Se guarda, pero no registra a nadie.',
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
      'blank-badge': {
        title: 'Gafete en blanco',
        help: 'Todavía no tiene nombre. Envía a la persona con quien supervisa, que la inscribe.',
      },
      'group-code': {
        title: 'Código de una clase',
        help: 'Envía la clase con quien supervisa, que registra a todos a la vez.',
      },
    },
    outcomes: {
      undone: { title: 'Deshecho', help: 'Esa lectura ya no cuenta.' },
      'too-late': {
        title: 'Ya no se puede deshacer',
        help: 'Una lectura se puede deshacer durante un minuto. Pide ayuda a quien supervisa u organiza.',
      },
      'badge-taken': {
        title: 'Este gafete en blanco ya era de otra persona',
        help: 'La persona está registrada, pero necesita otro gafete.',
      },
      'not-allowed': {
        title: 'Solo puede hacerlo quien supervisa',
        help: 'Envía a la persona con quien supervisa u organiza.',
      },
      unreadable: {
        title: 'El servidor no pudo leer esto',
        help: 'Escanea el gafete otra vez. Si no funciona, avisa a quien organiza.',
      },
    },
    admitted: 'Inscripción y entrada listas',
    admittedOffline: 'Sin red no se sabe si queda lugar. Tú decides, y queda anotado.',
    overCapacity: {
      title: 'El evento está lleno. ¿Dejar pasar?',
      help: 'Tú decides. Queda anotado que pasa del cupo.',
      yes: 'Dejar pasar',
    },
    groupIn: 'Clase registrada',
    came: { one: '# estudiante ya está dentro', other: '# estudiantes ya están dentro' },
    unknownInGroup: {
      one: '# ya no está en esta clase.',
      other: '# ya no están en esta clase.',
    },
    takeBack: 'Deshacer',
    takenBack: 'Deshaciendo',
    lastScan: 'Tu última lectura todavía se puede deshacer.',
    undoOther: 'Deshacer esta entrada',
    undoOtherTitle: '¿Deshacer esta entrada?',
    undoOtherHelp: (hour, station) =>
      `Se hizo a las ${hour}, ${station}. Después, el gafete puede volver a entrar.`,
    undoOtherNo: 'Dejarla',
    showNewBadge: 'Mostrar el gafete nuevo',
  },
  leave: {
    title: '¿Cerrar sesión en este teléfono?',
    help: 'Todo se entregó. Para volver a escanear necesitas el enlace de la estación.',
    waiting: {
      one: '# lectura no se ha entregado y se perdería. Quédate aquí hasta que haya red.',
      other: '# lecturas no se han entregado y se perderían. Quédate aquí hasta que haya red.',
    },
    yes: 'Cerrar sesión',
    yesLose: { one: 'Salir y perder # lectura', other: 'Salir y perder # lecturas' },
    leaving: 'Cerrando sesión',
    no: 'Seguir escaneando',
  },
};

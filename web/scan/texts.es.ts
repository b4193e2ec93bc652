import { shared } from '#web/shared/texts/es.ts';
import type { ScanTexts } from './texts.en.ts';

export const es: ScanTexts = {
  title: 'Escáner',
  skip: shared.skip,
  language: shared.language,
  tryAgain: shared.retry,
  opening: 'Abriendo el escáner',
  lost: {
    title: 'Falta una parte de esta página',
    help: 'Conecta este teléfono a una red e inténtalo de nuevo. Nada de lo que escaneaste se pierde.',
  },
  join: {
    title: 'Entra a tu estación',
    lead: 'Quienes organizan tienen un enlace y un código QR para cada estación. Con cualquiera de los dos, este teléfono será un escáner.',
    camera: 'Leer el código de la estación',
    cameraHelp: 'Pon el código QR de la estación frente a la cámara.',
    stopCamera: 'Apagar la cámara',
    link: 'O pega el enlace de la estación',
    linkHint: 'Se parece a https://…/s/#… y te lo da alguien que organiza.',
    use: 'Entrar',
    isBadge: 'Ese es el gafete de una persona. Busca el código de tu estación.',
    notStation: 'Ese no es el código de una estación. Pide el de la tuya a quien organiza.',
    notLink: 'Este no es el enlace de una estación. Cópialo completo, hasta la última letra.',
  },
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
    stay: (station) => `Seguir en ${station}`,
  },
  refused: {
    unknown: {
      title: 'Este enlace ya no funciona',
      help: 'Pide a quienes organizan el enlace más reciente de la estación. Revisa que lo abriste completo.',
    },
    spent: {
      title: 'Este enlace ya se usó',
      help: 'El enlace de supervisión sirve en un solo teléfono, una vez. Pide otro a quien organiza.',
    },
    revoked: {
      title: 'El acceso de este teléfono se cerró',
      help: 'Lo cerraron quienes organizan. Si debes seguir, pídeles un enlace nuevo.',
    },
    draft: {
      title: 'El evento todavía no está publicado',
      help: 'Inténtalo de nuevo cuando lo hayan publicado.',
    },
    cancelled: {
      title: 'Este evento fue cancelado',
      help: 'No hay nada que escanear. Gracias por ayudar.',
    },
    notOpen: {
      title: 'Todavía es temprano',
      help: 'Las estaciones abren dos horas antes del evento. Guarda el enlace e inténtalo entonces.',
    },
    over: {
      title: 'Este evento ya terminó',
      help: 'Ya no hay nada que escanear. ¡Gracias por ayudar!',
    },
    other: {
      title: 'Este teléfono no puede entrar',
      help: 'Inténtalo de nuevo. Si no funciona, pregunta a quien organiza.',
    },
  },
  signedOut: {
    title: 'Cerraste la sesión',
    help: 'Este teléfono ya no es un escáner. Para volver a escanear, abre el enlace de la estación. ¡Gracias por ayudar!',
  },
  earlier: {
    one: '# lectura de antes espera la red. Deja esta página abierta hasta que se entregue.',
    other: '# lecturas de antes esperan la red. Deja esta página abierta hasta que se entreguen.',
  },
  another: 'Entrar a otra estación',
  footer: 'Los nombres desaparecen de la pantalla a los diez segundos y nunca se guardan en este teléfono.',
};

import type { PluralForms } from '#domain/plural.ts';
import type { StationKind, Verdict } from '#domain/vocabulary.ts';
import { shared } from '#web/shared/texts/en.ts';
import type { CameraFault } from './cameraFault.ts';

interface Advice {
  title: string;
  help: string;
}

const welcome: Record<StationKind, string> = {
  door: 'Welcome',
  session: 'Welcome to the session',
  booth: 'Visit saved',
};

const alreadyIn: Record<StationKind, string> = {
  door: 'Already checked in',
  session: 'Already in this session',
  booth: 'Already visited',
};

const verdicts: Record<Exclude<Verdict, 'welcome' | 'already-in'>, Advice> = {
  waitlisted: {
    title: 'On the waiting list',
    help: 'They have no place yet. Send them to an organizer, who can let them in.',
  },
  'not-open': {
    title: 'Check-in is not open',
    help: 'This event is not published, or it was cancelled. Ask an organizer.',
  },
  cancelled: {
    title: 'Registration cancelled',
    help: 'This registration was cancelled. If they want to come in, send them to an organizer.',
  },
  replaced: {
    title: 'Old badge',
    help: 'A newer badge was made. Ask for the one in the latest e-mail, or send them to an organizer.',
  },
  'other-event': {
    title: 'Badge of another event',
    help: 'Ask whether they have a second badge, for today. If not, send them to an organizer.',
  },
  'unknown-badge': {
    title: 'Badge not known',
    help: 'Scan it once more. If it still isn’t known, send them to an organizer.',
  },
};

const cameraFaults: Record<CameraFault, Advice> = {
  'not-secure': {
    title: 'This page can’t use the camera',
    help: 'Cameras work only where the address begins with https://. Open the station’s link again exactly as you got it. You can type codes meanwhile.',
  },
  denied: {
    title: 'The camera is not allowed',
    help: 'Tap the symbol beside the address at the top of your browser, allow the camera, then try again. On an iPhone: Settings, Apps, your browser, Camera.',
  },
  none: {
    title: 'No camera found',
    help: 'Connect one and try again, or use a phone. You can type codes, or plug in a hand scanner.',
  },
  'in-use': {
    title: 'Another app has the camera',
    help: 'Close calls and other apps or tabs that use the camera, then try again.',
  },
  broken: {
    title: 'The camera can’t read badges here',
    help: 'Update this browser or use another phone. You can type codes meanwhile.',
  },
};

export const en = {
  grades: shared.grades,
  title: 'Scanner',
  skip: shared.skip,
  language: shared.language,
  tryAgain: shared.retry,

  enroll: {
    title: 'Turn this phone into a scanner',
    lead: 'You will scan badges as people arrive. Nothing to install.',
    name: 'Your name',
    nameHint: 'The organizers see who scans at which station.',
    nameNeeded: 'Please give your name.',
    start: 'Start scanning',
    starting: 'Starting',
    camera: 'Your browser then asks to use the camera. Pictures never leave this phone.',
    privacy:
      'You will see a first name, last initial, school and grade, for ten seconds. Treat them as you would want yours treated.',
    unreached: 'No answer from the server',
    unreachedHelp: 'Check that this phone has a network, then try again.',
  },
  noLink: {
    title: 'Open your station’s link',
    help: 'The organizers have a link or a QR code for each station. Open it on this phone and it becomes a scanner.',
  },
  linkRefused: {
    title: 'This link doesn’t work any more',
    help: 'Ask the organizers for the station’s newest link. Check that you opened the whole of it.',
  },
  eventDraft: {
    title: 'The event isn’t published yet',
    help: 'Try again once the organizers have published it.',
  },
  eventCancelled: {
    title: 'This event was cancelled',
    help: 'There is nothing to scan. Thank you for helping.',
  },
  closed: {
    title: 'This scanner was closed',
    help: 'The organizers closed this station or this phone’s access. Nothing more is sent. If you should go on, ask them for a new link.',
    left: {
      one: '# scan was not sent. Please tell an organizer.',
      other: '# scans were not sent. Please tell an organizer.',
    } as PluralForms,
  },
  signedOut: {
    title: 'You are signed out',
    help: 'This phone is no scanner any more. To scan again, open the station’s link. Thank you for helping!',
  },

  camera: {
    label: 'What the camera sees',
    starting: 'Starting the camera',
    torchOn: 'Light on',
    torchOff: 'Light off',
    choose: 'Camera',
    unnamed: (number: number) => `Camera ${number}`,
    faults: cameraFaults,
  },
  station: {
    made: { one: '# scan', other: '# scans' } as PluralForms,
    madeLabel: 'Scans made on this phone',
    waiting: { one: '# scan waits for the network', other: '# scans wait for the network' } as PluralForms,
    notKept: 'This browser keeps nothing through a reload. Don’t close this page while scans wait.',
    sound: 'Tap anywhere for sound',
    signOut: 'Sign out',
    footer: 'Names leave this screen after ten seconds and are never kept on this phone.',
  },
  typed: {
    open: 'Type a code',
    label: 'Code on the badge',
    hint: '26 letters and digits. Hand scanners work too.',
    check: 'Check in',
    faults: {
      length: 'A badge’s code has 26 letters and digits. Check it and try again.',
      character: 'One character looks wrong: compare it with the badge.',
    },
  },
  answer: {
    ready: 'Ready',
    readyHelp: 'Hold a badge’s code in front of the camera.',
    readyTyped: 'Type the code on a badge.',
    checking: 'Checking',
    saved: 'Saved. Waiting for network',
    savedHelp:
      'This badge was read and will be sent by itself. Let the person in if their badge looks right.',
    refused: {
      title: 'This scan was not taken',
      help: 'Scan it once more. If that doesn’t help, tell an organizer.',
    },
    notBadge: {
      title: 'This is not a Turnout badge',
      help: 'Ask for the code in the confirmation e-mail or on the printed badge.',
    },
    welcome,
    alreadyIn,
    since: (hour: string, station: string) => `Came in at ${hour}, ${station}`,
    alreadyHelp: 'Is it another person? Send them to an organizer.',
    verdicts,
  },
  leave: {
    title: 'Sign out of this phone?',
    help: 'To scan again, you need the station’s link.',
    waiting: {
      one: '# scan waits for the network. Stay on this page until it is sent, or it may be lost.',
      other: '# scans wait for the network. Stay on this page until they are sent, or they may be lost.',
    } as PluralForms,
    yes: 'Sign out',
    no: 'Go on scanning',
  },
};

/** Every language's catalog has every key, or the build fails. */
export type ScanTexts = typeof en;

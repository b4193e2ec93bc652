import type { PluralForms } from '#domain/plural.ts';
import type { EntryOutcome, StationKind, Verdict } from '#domain/vocabulary.ts';
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
    help: 'This badge was read outside the hours of this station. It is kept, and checks nobody in.',
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
  'blank-badge': {
    title: 'Blank badge',
    help: 'It has no name yet. Send them to a supervisor, who writes them in.',
  },
  'group-code': {
    title: 'Code of a class',
    help: 'Send the class to a supervisor, who checks everyone in at once.',
  },
};

const outcomes: Record<Exclude<EntryOutcome, 'admitted' | 'group-in'>, Advice> = {
  undone: { title: 'Taken back', help: 'That scan doesn’t count any more.' },
  'too-late': {
    title: 'Too late to take back',
    help: 'You can take a scan back for one minute. Ask a supervisor or an organizer.',
  },
  'badge-taken': {
    title: 'This blank badge was someone else’s',
    help: 'They are in, but need another badge.',
  },
  'not-allowed': {
    title: 'Only a supervisor can do this',
    help: 'Send them to a supervisor or an organizer.',
  },
  unreadable: {
    title: 'The server couldn’t read this scan',
    help: 'Scan it once more. If that doesn’t help, tell an organizer.',
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

/** What a phone at a station says; fetched with its screens. */
export const en = {
  grades: shared.grades,
  tryAgain: shared.retry,
  lost: 'A part of this page is missing. Connect this phone to a network, then try again.',

  waiting: {
    title: 'One moment, please',
    lead: (station: string) => `${station} has all the phones it may have. An organizer can let you in.`,
    help: (name: string) =>
      `Tell an organizer that “${name}” is waiting. Keep this page open: scanning starts by itself.`,
    watching: 'Waiting for an organizer',
    leave: 'Don’t wait',
  },
  closed: {
    revoked: {
      title: 'This scanner was closed',
      help: 'The organizers closed this station or this phone’s access. If you should go on, ask them for a new link.',
    },
    over: {
      title: 'This event is over',
      help: 'There is nothing more to scan. Thank you for helping!',
    },
    cancelled: {
      title: 'This event was cancelled',
      help: 'There is nothing more to scan. Thank you for helping.',
    },
    left: {
      one: '# scan was not handed in. An organizer can still take it in: tell them, and keep this page open.',
      other:
        '# scans were not handed in. An organizer can still take them in: tell them, and keep this page open.',
    } as PluralForms,
    handedIn: 'Everything scanned on this phone was handed in.',
  },
  camera: {
    label: 'What the camera sees',
    starting: 'Starting the camera',
    torchOn: 'Light on',
    torchOff: 'Light off',
    choose: 'Camera',
    zoom: 'Zoom',
    unnamed: (number: number) => `Camera ${number}`,
    faults: cameraFaults,
  },
  station: {
    made: { one: '# scanned', other: '# scanned' } as PluralForms,
    waiting: { one: '# not yet handed in', other: '# not yet handed in' } as PluralForms,
    online: 'Online',
    offline: 'Offline',
    offlineHelp: 'No network. Go on scanning: everything is kept and handed in by itself.',
    known: { one: 'Works offline: # badge', other: 'Works offline: # badges' } as PluralForms,
    updated: (ago: string) => `updated ${ago}`,
    justNow: 'just now',
    fetching: 'Getting ready to work offline',
    notReady: 'Not ready to work offline',
    supervisor: 'Supervisor',
    opens: (hour: string) => `Scans count from ${hour}. What you scan before checks nobody in.`,
    closes: (hour: string) => `This station closed at ${hour}. What you scan now checks nobody in.`,
    notKept: 'This browser keeps nothing through a reload. Don’t close this page while scans wait.',
    battery: (percent: string) => `Battery at ${percent}. Plug this phone in soon.`,
    sound: 'Tap anywhere for sound',
    signOut: 'Sign out',
    search: 'Find by name',
    newBadge: 'A walk-in needs a new badge',
  },
  typed: {
    open: 'Type a code',
    label: 'Code on the badge',
    hint: '8 letters and digits, like ABCD-EFGH. Hand scanners work too.',
    hintOffline: 'No network: only the 26 letters and digits of a whole badge, or a hand scanner.',
    check: 'Enter code',
    looking: 'Looking',
    faults: {
      length: 'The code under a badge has 8 letters and digits. Check it and try again.',
      character: 'One character looks wrong: compare it with the badge.',
      unknown: 'No badge of this event has this code. Compare it with the badge.',
      offline: 'Short codes need a network. Scan the badge’s picture instead.',
      tooMany: 'That was tried too often. Scan the badge’s picture, or wait some minutes.',
    },
  },
  answer: {
    ready: 'Ready',
    readyHelp: 'Hold a badge’s code in front of the camera.',
    readySupervisor: 'Hold a badge, a blank badge or a class’s code in front of the camera.',
    readyTyped: 'Type the code on a badge.',
    checking: 'Checking',
    checkingHelp: 'This phone doesn’t know the badge yet, and asks the server.',
    byPhone: 'Checked by this phone',
    byServer: 'Confirmed',
    unverified: {
      title: 'Not checked: no network',
      help: 'Let in as unverified. It is checked as soon as there is a network.',
    },
    turnedAway: {
      title: 'Not checked: no network',
      help: 'The organizers want to check unknown badges first. Send them to an organizer.',
    },
    refused: {
      title: 'This scan was not taken',
      help: 'Scan it once more. If that doesn’t help, tell an organizer.',
    },
    notBadge: {
      title: 'This is not a Turnout badge',
      help: 'Ask for the code in the confirmation e-mail or on the printed badge.',
    },
    stationLink: {
      title: 'This is the code of a station',
      help: 'Do you want to scan there from now on?',
      join: 'Switch to that station',
    },
    welcome,
    alreadyIn,
    since: (hour: string, station: string) => `Came in at ${hour}, ${station}`,
    alreadyHelp: 'Is it another person? Send them to an organizer.',
    verdicts,
    outcomes,
    admitted: 'Written in and checked in',
    admittedOffline: 'No network: whether a place is free can’t be checked. You decide, and it is recorded.',
    overCapacity: {
      title: 'The event is full. Let in anyway?',
      help: 'You decide. It is recorded as beyond the places there are.',
      yes: 'Let in',
    },
    groupIn: 'Class checked in',
    came: { one: '# student is in', other: '# students are in' } as PluralForms,
    unknownInGroup: {
      one: '# of them is not in this class any more.',
      other: '# of them are not in this class any more.',
    } as PluralForms,
    takeBack: 'Take back',
    takenBack: 'Taking back',
    lastScan: 'Your last scan can still be taken back.',
    undoOther: 'Undo this check-in',
    undoOtherTitle: 'Undo this check-in?',
    undoOtherHelp: (hour: string, station: string) =>
      `It was made at ${hour}, ${station}. After that, the badge can come in again.`,
    undoOtherNo: 'Leave it',
    showNewBadge: 'Show the new badge',
  },
  leave: {
    title: 'Sign out of this phone?',
    help: 'Everything is handed in. To scan again, you need the station’s link.',
    waiting: {
      one: '# scan is not yet handed in and would be lost. Stay here until there is a network.',
      other: '# scans are not yet handed in and would be lost. Stay here until there is a network.',
    } as PluralForms,
    yes: 'Sign out',
    yesLose: { one: 'Sign out and lose # scan', other: 'Sign out and lose # scans' } as PluralForms,
    leaving: 'Signing out',
    no: 'Go on scanning',
  },
};

/** Every language's catalog has every key, or the build fails. */
export type StationTexts = typeof en;

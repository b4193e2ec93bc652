import type { PluralForms } from '#domain/plural.ts';
import { shared } from '#web/shared/texts/en.ts';

/** What the page says until it scans. */
export const en = {
  title: 'Scanner',
  skip: shared.skip,
  language: shared.language,
  tryAgain: shared.retry,
  opening: 'Opening the scanner',
  lost: {
    title: 'A part of this page is missing',
    help: 'Connect this phone to a network, then try again. Nothing you scanned is lost.',
  },
  join: {
    title: 'Join your station',
    lead: 'The organizers have a link and a QR code for each station. Either turns this phone into a scanner.',
    camera: 'Read the station’s code',
    cameraHelp: 'Hold the station’s QR code in front of the camera.',
    stopCamera: 'Stop the camera',
    link: 'Or paste the station’s link',
    linkHint: 'It looks like https://…/s/#… and comes from an organizer.',
    use: 'Join',
    isBadge: 'That is a person’s badge. Look for the code of your station.',
    notStation: 'That is no station’s code. Ask an organizer for the one of your station.',
    notLink: 'This is no station’s link. Copy the whole of it, up to the last letter.',
  },
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
    stay: (station: string) => `Stay at ${station}`,
  },
  refused: {
    unknown: {
      title: 'This link doesn’t work any more',
      help: 'Ask the organizers for the station’s newest link. Check that you opened the whole of it.',
    },
    spent: {
      title: 'This link is used up',
      help: 'A supervisor’s link works on one phone, once. Ask an organizer for a new one.',
    },
    revoked: {
      title: 'This phone was closed',
      help: 'The organizers closed this phone’s access. If you should go on, ask them for a new link.',
    },
    draft: {
      title: 'The event isn’t published yet',
      help: 'Try again once the organizers have published it.',
    },
    cancelled: {
      title: 'This event was cancelled',
      help: 'There is nothing to scan. Thank you for helping.',
    },
    notOpen: {
      title: 'Too early',
      help: 'Stations open two hours before the event begins. Keep the link and try again then.',
    },
    over: { title: 'This event is over', help: 'There is nothing more to scan. Thank you for helping!' },
    other: { title: 'This phone can’t join', help: 'Try again. If that doesn’t help, ask an organizer.' },
  },
  signedOut: {
    title: 'You are signed out',
    help: 'This phone is no scanner any more. To scan again, open the station’s link. Thank you for helping!',
  },
  earlier: {
    one: '# scan from before waits for the network. Keep this page until it is handed in.',
    other: '# scans from before wait for the network. Keep this page until they are handed in.',
  } as PluralForms,
  another: 'Join another station',
  footer: 'Names leave this screen after ten seconds and are never kept on this phone.',
};

/** Every language's catalog has every key, or the build fails. */
export type ScanTexts = typeof en;

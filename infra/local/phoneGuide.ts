import type { Demo } from './demo/note.ts';
import type { Lan } from './lan.ts';

/** What a person with a phone in their hand needs to know, in sentences. */
export interface PhoneGuide {
  address: string;
  otherAddresses: string[];
  /** What the QR in the terminal opens. */
  link: string;
  instruction: string;
  warning: string;
  ifItCannotConnect: string[];
  caution: string;
}

/** `site` is the origin that the network sees. */
export function phoneGuide(site: string, lan: Lan, demo: Demo | null): PhoneGuide {
  const { port } = new URL(site);
  const [other] = lan.others;
  return {
    address: lan.address,
    otherAddresses: lan.others,
    link: demo?.stationUrl ?? `${site}/`,
    instruction: demo
      ? 'On a phone in this Wi-Fi: point the camera at this code and open its link. The phone joins the door of the demo as a scanner.'
      : 'On a phone in this Wi-Fi: point the camera at this code and open its link.',
    warning:
      'Your phone warns about the certificate: it was made on this laptop just now. Choose Advanced, then continue. (In Safari: Show Details, then visit this website.)',
    ifItCannotConnect: [
      'Phone and laptop must be in the same Wi-Fi, without a VPN and not on mobile data.',
      'Guest networks often keep devices apart. Use another, or a hotspot of the phone or the laptop.',
      `The laptop’s firewall must let others reach Node on port ${port || '443'}.`,
      ...(other
        ? [
            `This laptop has more addresses: ${lan.others.join(', ')}. Start with --lan=${other} to try that one.`,
          ]
        : []),
    ],
    caution:
      'Whoever is on this network can reach all of it: keep to invented data. Mails, the organizer’s sign-in among them, can be read on this laptop only.',
  };
}

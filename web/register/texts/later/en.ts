import { refusals } from '#web/shared/texts/refusals/en.ts';

/** What the page behind a private link says once something is done on it, or where there is no link. */
export const later = {
  refusals,

  noLinkTitle: 'Open your private link',
  noLinkText:
    'This page shows your registration when you open the private link from your mail, or scan the second code on your printed slip.',
  bigHint: 'Turn up the brightness of your screen, so that the camera can read it.',
  close: 'Close',
  freeTitle: (event: string) => `Can’t come to ${event}?`,
  freeText: 'Free your place, so that someone else can have it. Your badge then stops working.',
  freeYes: 'Free my place',
  freeNo: 'No, I’m coming',
  freeing: 'One moment…',
  freedTitle: (name: string) => `Thank you, ${name}`,
  freedText:
    'Your place is free for someone else now, and your badge no longer works. You need to do nothing more.',
  freedBack: 'I can come after all: register again',
  startOverTitle: 'Start over with your own details',
  startOverText:
    'The place and the sessions stay. You get a new badge and a new private link; the old ones stop working at once.',
  startOverDo: 'Make my new badge',
  startingOver: 'One moment…',
  slipTitle: 'Do you have a printed slip?',
  slipCode: 'Code on your slip',
  slipHint: '12 letters and digits, in any case, with or without hyphens.',
  slipFault: 'Type the code as it is on your slip: 12 letters and digits',
  slipOpen: 'Open my registration',
  slipOpening: 'Opening…',
  linkAgainTitle: 'Is your link lost?',
  linkAgainText:
    'Open the event’s page and choose “I’ve registered already”: we’ll mail you the link. If you gave no e-mail address, ask the organizers, or the teacher you come with.',
  whose: 'Whose badge?',
  cancelTitle: 'Cancel your registration?',
  cancelText: 'Your place goes to the next person in line. Your badge stops working.',
  cancelYes: 'Yes, cancel it',
  cancelNo: 'Keep my place',
  cancelling: 'Cancelling…',
  ownDeviceReady: 'Kept. This page now opens on this device without internet.',
  ownDeviceNot: 'This browser can’t keep the page. Save the badge as a picture instead.',
  badLinkTitle: 'This link doesn’t work',
  badLinkText:
    'It may have been cut off or replaced. Open it again from your newest mail, or register again with the same e-mail address and first name: we’ll mail you your badge and a link.',
};

export type LaterTexts = typeof later;

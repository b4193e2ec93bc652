import { names } from '#domain/vocabularyNames/en.ts';
import { facts } from '../facts/en.ts';
import { registered } from '../registered/en.ts';

/** What the page behind a private link says. */
export const own = {
  ...names,
  ...facts,
  ...registered,

  ownTitle: 'Your registration',
  hello: (name: string) => `Hello, ${name}`,
  ownConfirmed: 'Your place is reserved.',
  ownOver: 'This event is over. Thank you for signing up.',
  ownWaitlisted: 'You’re on the waitlist. All places are taken right now.',
  ownCancelledTitle: 'Your registration is cancelled',
  ownCancelledText: 'Your place is free for someone else now, and your badge no longer works.',
  registerAgain: 'Register again',
  ownPromoted: 'Good news: you have a place now.',
  asClass: (school: string) => `You come with ${school}’s class.`,
  asChaperone: 'You come as a chaperone.',
  needs: 'What you need',
  showBig: 'Show full screen',
  calendar: 'Add to my calendar',
  ownDevice: 'This is my own device',
  ownDeviceHint:
    'Your badge is then kept here, and opens without internet. Don’t choose it on a device that others use.',
  noConnection: 'No connection to Turnout',
  stoodAt: (time: string) =>
    `This is how it stood at ${time}. Your badge works all the same. To change something, you need a connection.`,
  startOver: 'Not my details? Start over',
  details: 'Your details',
  name: 'Name',
  emailName: 'E-mail',
  boothsTitle: 'Booths you visited',
  boothsSoon: 'When a booth scans your badge, you find it here: whom to write to, and what you can do next.',
  boothsNone: 'No booth scanned your badge.',
  boothsThere: 'See who was there',
  change: 'Change my details',
  cancel: 'Cancel my registration',
  forget: 'Done, forget me on this device',
  forgotten: 'Nothing of your registration is left on this device. To see it again, open your private link.',
};

export type OwnTexts = typeof own;

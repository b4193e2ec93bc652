import { frame } from '#web/shared/texts/frame/en.ts';

/** What the student's pages say at the first look. `Texts` is this shape, so a catalog that lacks a key does not build. */
export const texts = {
  ...frame,

  fullTitle: 'All places are taken',
  fullText:
    'You can join the waitlist. When a place becomes free, it goes to the next person in line, in order.',
  register: 'Register',
  joinWaitlist: 'Join the waitlist',
  aMinute: 'It takes less than a minute.',
  age: 'How old are you?',
  ages: { 'under-13': 'Under 13', '13-17': '13 to 17', '18-plus': '18 or over' },
  next: 'Continue',
  under13Title: 'You can come with your class',
  under13Text:
    'Students under 13 come with a class, so we don’t need anything from you here. Ask a teacher or counselor whether yours is coming.',
  opensUntil: (day: string, hour: string) => `Registration is open until ${day}, ${hour}.`,
  byInvitation: 'This event is by invitation: have the code from your invitation at hand.',
  bringClass: 'Bringing a class? Register it here',
  already: 'I’ve registered already',
  ageMissing: 'Choose how old you are',
};

export type Texts = typeof texts;

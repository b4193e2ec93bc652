import type { PluralForms } from '#domain/plural.ts';
import type { ArrivalBy } from '#domain/vocabulary.ts';

const arrivals: Record<ArrivalBy, string> = {
  bus: 'By bus',
  car: 'By car',
  transit: 'By public transport',
  'on-foot': 'On foot',
};

/** Every word of the mails to educators. A language's catalog has every key, or the build fails. */
export const en = {
  arrivals,
  labels: { class: 'Class', people: 'Coming', places: 'Places', arrival: 'Arrival', lunches: 'Lunches' },
  students: { one: '# student', other: '# students' } as PluralForms,
  chaperones: { one: '# chaperone', other: '# chaperones' } as PluralForms,
  placesSoFar: (granted: string, asked: string) => `${granted} of ${asked} so far`,
  allPlaces: (asked: string) => `all ${asked}`,
  open: 'Open your class',
  care: 'This button is your class’s own private link: whoever has it can change the class. Please don’t pass it on.',
  footer: {
    typed: (event: string) =>
      `You get this mail because someone registered a class for ${event} with this address. If that wasn’t you, ignore it: nothing is held.`,
    contact: (event: string) => `You get this mail because you registered a class for ${event}.`,
    shared: (event: string) =>
      `You get this mail because a class that comes to ${event} was shared with you.`,
  },
  /** How a class stands, in a sentence or two. */
  states: {
    unconfirmed: () => 'No places are held yet. Open your class and tap once to hold them.',
    'awaiting-approval': (_until: string, approved: string) =>
      `For more than ${approved} places the organizers have to agree first. We write to you as soon as they do.`,
    held: (until: string) =>
      `Places without a name are held until ${until}. Put the names on the roster by then; the rest goes to others.`,
    'hold-over': () => 'Everyone on the roster keeps their place. The places without a name went to others.',
  },
  confirmation: {
    subject: (event: string) => `Hold your class’s places: ${event}`,
    preview: 'Your class is registered but has no places yet. One tap holds them.',
    title: 'One tap holds your places',
    lead: 'Your class is registered but has no places yet. Open its page with the button and tap once there: then the places are yours.',
    hold: { one: 'Hold our place', other: 'Hold our # places' } as PluralForms,
    next: 'What happens next',
    approval: (approved: string) => `More than ${approved} places`,
    approvalDetail: (approved: string) =>
      `${approved} can be held at once. For the others the organizers have to agree first, and we write to you.`,
    names: (until: string) => `Names by ${until}`,
    namesDetail:
      'Bring the roster when you have it, from a spreadsheet or by hand. Places without a name are held until then and go to others after.',
    badges: 'Badges to print',
    badgesDetail:
      'Your class’s page makes badge sheets for everyone. No student needs a phone or an e-mail address.',
    changes: (until: string) => `Changes until ${until}`,
    changesDetail:
      'Numbers, arrival and lunches: you change them yourself on the same page, and share the class there with a second educator.',
  },
  link: {
    subject: (event: string) => `Your class: ${event}`,
    preview: 'Here is the link to your class again.',
    title: 'Here is your class',
    lead: 'You asked for the link to your class. Here it is, with how the class stands now.',
  },
  waitlisted: {
    subject: (event: string) => `The organizers look at your class: ${event}`,
    preview: 'A class this large needs the organizers’ word. We write to you as soon as we have it.',
    title: 'The organizers look at your class',
    lead: (asked: string) => `Thank you. Your class asks for ${asked} places.`,
  },
  promoted: {
    subject: (granted: string, asked: string, event: string) =>
      `${granted} of ${asked} places so far: ${event}`,
    subjectAll: (event: string) => `Your class has all its places: ${event}`,
    preview: 'More places came free, and they are your class’s now.',
    title: 'More places are yours',
    titleAll: 'Your class has all its places',
    lead: (granted: string, asked: string) =>
      `${granted} of ${asked} places are yours so far. Your class keeps its turn in line for the others: as they come free, we write again.`,
    leadAll: (asked: string) => `All ${asked} places are yours now.`,
  },
  changed: {
    subject: (event: string) => `Your class has changed: ${event}`,
    preview: 'Here is how it stands now.',
    title: 'Your class has changed',
    lead: 'Here is how your class stands now.',
  },
  cancelled: {
    subject: (event: string) => `Your class is cancelled: ${event}`,
    preview: 'Its places are free for others, and its badges no longer work.',
    title: 'Your class is cancelled',
    lead: 'Its places are free for others now, and its badges no longer work. Students who registered by themselves keep their own places.',
    again: 'Changed plans? You can register a class again.',
    event:
      'We are sorry: the organizers had to cancel this event. You don’t need to do anything. Please tell your class; its badges are no longer needed.',
  },
  invitation: {
    subject: (event: string) => `A class is shared with you: ${event}`,
    preview: 'You can see its roster, change it and print its badges.',
    title: 'A class is shared with you',
    lead: (name: string, school: string) =>
      `${name} shares a class from ${school} with you. You can see its roster, change it and print its badges.`,
  },
  reminder: {
    subject: (day: string, event: string) => `Your class on ${day}: ${event}`,
    preview: (time: string, place: string) => `It starts at ${time}, at ${place}.`,
    previewNames: (until: string) => `Names are due by ${until}.`,
    title: 'Your class’s day is near',
    lead: 'Here is how your class stands, and what helps on the day.',
    named: (named: string, asked: string) => `Names on the roster: ${named} of ${asked}.`,
    namesDue: (until: string) =>
      `Put the other names on it by ${until}. Places without a name are held until then and go to others after.`,
    allNamed: 'Everyone has a name on the roster. There is nothing left to do.',
    checklist: 'For the day',
    badges: 'Print the badges',
    badgesDetail: 'Your class’s page makes the sheets. No student needs a phone.',
    arrival: 'Check how and when you arrive',
    arrivalDetail: 'The organizers plan buses and lunches by what your class’s page says.',
    code: 'Come in together',
    codeDetail: 'Your class’s own code, on the first badge sheet, checks in everyone with one scan.',
  },
  eventChanged: {
    lead: 'The organizers changed the plan. Your class keeps its places, and its badges stay the same.',
    tell: 'Please tell your class and its families, and check whether your arrival still fits.',
  },
  summary: {
    subject: (event: string) => `Your class at ${event}`,
    preview: (came: string, registered: string) => `${came} of ${registered} students came.`,
    title: 'How many of your class came',
    came: (came: string, registered: string) => `${came} of ${registered} students on your roster came.`,
    cameOne: 'The one student on your roster came.',
    nobodyCame: (registered: string) => `None of the ${registered} students on your roster was checked in.`,
    nobodyCameOne: 'The one student on your roster was not checked in.',
    nobodyRegistered: 'No student on your roster had a place.',
    figures: {
      registered: 'students registered',
      came: 'came',
      missed: 'missed it',
      chaperones: 'chaperones came',
    },
    handout: 'For students without e-mail',
    handoutLead: 'One page with every employer’s next steps, to print and hand out.',
    openHandout: 'Open the handout',
    names: 'Who came and who didn’t is on your class’s page, for you and those you share it with.',
  },
};

export type GroupTexts = typeof en;

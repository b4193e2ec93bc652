import type {
  ArrivalBy,
  DeviceRole,
  EventKind,
  GroupStatus,
  Locale,
  QuestionKind,
  RegistrationStatus,
  StationKind,
} from '#domain/vocabulary.ts';

/** What each kind of event is, and what its template brings. */
export const kindTexts: Record<EventKind, { purpose: string; brings: string[] }> = {
  'career-day': {
    purpose: 'One school or district, many careers: students hear from people who do the work.',
    brings: [
      'Panels, workshops and a tour as sessions',
      'Roles from many fields, with what each takes',
      'Questions about what comes after high school',
    ],
  },
  'healthcare-career-event': {
    purpose: 'Students meet nurses, imaging technologists, apprenticeship programs and more.',
    brings: [
      'Roles from nursing assistant to health information, with credentials and pathways',
      'Hands-on sessions, panels and a tour',
      'Questions about interests in health care',
    ],
  },
  'career-fair': {
    purpose: 'Employers at booths, students who walk from one to the next.',
    brings: [
      'Roles that employers hire for, with pathways',
      'Sessions on résumés, interviews and paid training',
      'Questions about what students look for, and when',
    ],
  },
};

export const registrationStatusTexts: Record<RegistrationStatus, string> = {
  confirmed: 'Has a place',
  waitlisted: 'Waiting',
  cancelled: 'Cancelled',
};

export const stationKindTexts: Record<StationKind, string> = {
  door: 'Door',
  session: 'Session',
  booth: 'Booth',
};

export const deviceRoleTexts: Record<DeviceRole, string> = {
  steward: 'Steward',
  supervisor: 'Supervisor',
};

export const questionKindTexts: Record<QuestionKind, string> = {
  text: 'A short text',
  choice: 'One of several options',
  choices: 'Any of several options',
  'yes-no': 'Yes or no',
  number: 'A number',
};

/** Languages as the console calls them. */
export const languageNames: Record<Locale, string> = { en: 'English', es: 'Spanish', ar: 'Arabic' };

export const groupStatusTexts: Record<GroupStatus, string> = {
  'awaiting-approval': 'Waits for your approval',
  unconfirmed: 'Waits for the educator',
  held: 'Places held',
  'hold-over': 'Hold is over',
  cancelled: 'Cancelled',
};

export const arrivalTexts: Record<ArrivalBy, string> = {
  bus: 'By bus',
  car: 'By car',
  transit: 'By public transit',
  'on-foot': 'On foot',
};

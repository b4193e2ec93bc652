import type { Answer } from '#contract/contract.ts';

type Group = Answer<'listGroups'>['groups'][number];
type Phone = Answer<'listDevices'>['devices'][number];
type Station = Answer<'listStations'>['stations'][number];
type LoggedScan = Answer<'listScans'>['scans'][number];
type Registration = Answer<'listRegistrations'>['registrations'][number];

export function group(id: string, change: Partial<Group> = {}): Group {
  return {
    id,
    status: 'held',
    school: 'Lincoln High School',
    grade: '10',
    contact: { name: 'Rosa Lee', email: 'rosa.lee@lincoln.example' },
    educators: [],
    students: 28,
    chaperones: 2,
    arrival: { by: 'bus', at: '2027-03-04T16:45:00.000Z' },
    lunches: 30,
    locale: 'en',
    places: { asked: 30, held: 30, granted: 18, named: 10 },
    heldUntil: '2027-02-25T17:00:00.000Z',
    changesUntil: '2027-03-03T17:00:00.000Z',
    registeredAt: '2027-01-15T18:00:00.000Z',
    came: 0,
    ...change,
  };
}

export function registration(id: string, change: Partial<Registration> = {}): Registration {
  return {
    id,
    kind: 'student',
    status: 'confirmed',
    firstName: 'Ana',
    lastName: 'Núñez',
    school: 'Lincoln High School',
    grade: '10',
    sessions: [],
    registeredAt: '2027-01-02T00:00:00.000Z',
    ...change,
  };
}

/** Four classes, one of each standing that matters on the day. */
export const groups: Group[] = [
  group('gr1', {
    status: 'awaiting-approval',
    school: 'Stadium High School',
    students: 90,
    chaperones: 6,
    lunches: 96,
    contact: { name: 'Tom Ortiz', email: 'tom.ortiz@stadium.example' },
    places: { asked: 96, held: 60, granted: 60, named: 0 },
  }),
  group('gr2'),
  group('gr3', {
    school: 'Wilson Middle School',
    grade: '8',
    students: 20,
    chaperones: 3,
    lunches: 0,
    arrival: { by: 'on-foot', at: '' },
    places: { asked: 23, held: 23, granted: 23, named: 23 },
    came: 21,
  }),
  group('gr4', {
    status: 'unconfirmed',
    school: 'Foss High School',
    places: { asked: 30, held: 0, granted: 0, named: 0 },
  }),
];

export const pairs: Answer<'listPairs'>['pairs'] = [
  {
    alone: {
      id: 're1',
      firstName: 'Maya',
      lastName: 'Okafor',
      school: 'Lincoln HS',
      grade: '10',
      email: 'maya@students.example',
      status: 'confirmed',
    },
    onRoster: {
      id: 're2',
      firstName: 'Maya',
      lastName: 'Okafor',
      school: 'Lincoln High School',
      grade: '10',
      status: 'confirmed',
      group: { id: 'gr2', school: 'Lincoln High School', contactName: 'Rosa Lee' },
    },
  },
  {
    alone: {
      id: 're3',
      firstName: 'Sam',
      lastName: 'Lin',
      school: 'Lincoln High School',
      grade: '9',
      status: 'waitlisted',
    },
    onRoster: {
      id: 're4',
      firstName: 'Sam',
      lastName: 'Lin',
      school: 'Lincoln High School',
      grade: '11',
      status: 'confirmed',
      group: { id: 'gr2', school: 'Lincoln High School', contactName: 'Rosa Lee' },
    },
  },
];

export const schools: Answer<'listSchools'>['schools'] = [
  {
    school: 'Lincoln High School',
    known: true,
    registrations: 48,
    spellings: ['Lincoln High School', 'lincoln high school'],
  },
  { school: 'Lincoln HS', known: false, registrations: 7, spellings: ['Lincoln HS'] },
  { school: 'Lincon High School', known: false, registrations: 1, spellings: ['Lincon High School'] },
  { school: 'Wilson Middle School', known: false, registrations: 23, spellings: ['Wilson Middle School'] },
  { school: 'Foss', known: false, registrations: 2, spellings: ['Foss', 'foss'] },
];

export const registrations: Registration[] = [
  registration('re1', {
    firstName: 'Maya',
    lastName: 'Okafor',
    email: 'maya@students.example',
    sessions: [{ id: 'se11111111', status: 'confirmed' }],
  }),
  registration('re5', {
    firstName: 'Rosa',
    lastName: 'Lee',
    kind: 'chaperone',
    group: 'gr2',
    registeredAt: '2027-01-01T00:00:00.000Z',
  }),
  registration('re6', {
    firstName: 'Bo',
    lastName: 'Adams',
    grade: '12',
    status: 'waitlisted',
    group: 'gr2',
    registeredAt: '2027-01-03T00:00:00.000Z',
    sessions: [{ id: 'se22222222', status: 'waiting' }],
  }),
  registration('re7', { school: 'Stadium High School', checkedInAt: '2027-03-04T17:05:00.000Z' }),
];

export const students: Answer<'listAccommodations'>['students'] = [
  {
    id: 're1',
    firstName: 'Maya',
    lastName: 'Okafor',
    school: 'Lincoln High School',
    grade: '10',
    status: 'confirmed',
    accommodations: 'I use a wheelchair. Is there a lift to Room 12?',
  },
];

export function station(id: string, change: Partial<Station> = {}): Station {
  return {
    id,
    kind: 'door',
    name: 'Front door',
    revoked: false,
    deviceLimit: 5,
    stationUrl: `https://turnout.example/s/#ev1${id}0123456789abcdefghjkmnpqrs`,
    ...change,
  };
}

/** A door, a session's, a booth's and one that was closed. */
export const stations: Station[] = [
  station('st11111111'),
  station('st22222222', { kind: 'session', name: 'Imaging, hands on', session: 'se22222222' }),
  station('st33333333', { kind: 'booth', name: 'Booth 4', employer: 'em11111111', deviceLimit: 1 }),
  station('st44444444', { name: 'Side door', revoked: true }),
];

/** A steward's phone at the door that was heard of ten seconds before 9:10 AM. */
export function phone(id: string, change: Partial<Phone> = {}): Phone {
  return {
    id,
    station: 'st11111111',
    name: 'Ben Ruiz',
    role: 'steward',
    state: 'active',
    enrolledAt: '2027-03-04T16:30:00.000Z',
    ...(change.state !== 'waiting' && { admittedAt: '2027-03-04T16:30:00.000Z' }),
    lastSeenAt: '2027-03-04T17:09:50.000Z',
    waiting: 0,
    version: '0.10.0+5d1f09c3ab',
    ...change,
  };
}

/** One of each standing. */
export const phones: Phone[] = [
  phone('de1'),
  phone('de2', {
    name: 'Carla Quiet',
    lastSeenAt: '2027-03-04T16:56:00.000Z',
    waiting: 14,
    version: '0.9.2+77e0b1a24c',
  }),
  phone('de3', { name: 'Dan Silent', lastSeenAt: '2027-03-04T16:30:00.000Z', version: '' }),
  phone('de4', { name: 'Ada Wells', role: 'supervisor' }),
  phone('de5', {
    name: 'Eve Late',
    state: 'waiting',
    enrolledAt: '2027-03-04T17:09:00.000Z',
    lastSeenAt: '2027-03-04T17:09:00.000Z',
  }),
  phone('de6', {
    name: 'Finn Lost',
    state: 'revoked',
    revokedAt: '2027-03-04T17:01:00.000Z',
    waiting: 3,
  }),
  phone('de7', { name: 'Gail Gone', state: 'left' }),
];

export function logged(id: string, change: Partial<LoggedScan> = {}): LoggedScan {
  return {
    id,
    kind: 'scan',
    at: '2027-03-04T17:05:00.000Z',
    station: 'Front door',
    by: 'Ben Ruiz',
    counts: false,
    undone: false,
    rescued: false,
    ...change,
  };
}

/** A booth's, a check-in that counts, and one before it that an organizer took back. The latest first. */
export const scans: LoggedScan[] = [
  logged('de9.e4', { at: '2027-03-04T17:08:00.000Z', station: 'Booth 4', by: 'Nia Cole', rescued: true }),
  logged('de1.e3', { counts: true }),
  logged('or.e2', {
    kind: 'undo',
    at: '2027-03-04T16:59:00.000Z',
    station: '',
    by: 'maria@network.example',
    undoes: 'de1.e1',
  }),
  logged('de1.e1', { at: '2027-03-04T16:58:00.000Z', undone: true }),
];

export const stationFigures: Answer<'getStationFigures'> = {
  at: '2027-03-04T17:10:00.000Z',
  sessions: [
    { session: 'se22222222', came: 18 },
    { session: 'se11111111', came: 31 },
  ],
  booths: [{ employer: 'em11111111', visits: 64, shared: 3 }],
};

export function blanks(from: number, count: number): Answer<'printBlankBadges'>['badges'] {
  return Array.from({ length: count }, (_, index) => ({
    number: from + index,
    badge: `HTTPS://TURNOUT.EXAMPLE/B/${String(from + index).padStart(26, '7')}`,
    shortCode: `K7QW-${String(from + index).padStart(4, '0')}`,
  }));
}

type Mailing = Answer<'listMailings'>['mailings'][number];
type PersonalMail = Answer<'listMails'>['mails'][number];

export function mailing(name: string, change: Partial<Mailing> = {}): Mailing {
  return {
    name,
    kind: 'reminder',
    to: 'students',
    dueAt: '2027-03-04T00:00:00.000Z',
    state: 'planned',
    left: 0,
    counts: {},
    ...change,
  };
}

/** What the career day mails, as it stands a week and a few hours before, with one reminder being sent. */
export const mailings: Mailing[] = [
  mailing('reminder_ru55555555_20270225', {
    to: 'educators',
    rule: 'ru55555555',
    dueAt: '2027-02-25T17:00:00.000Z',
    state: 'done',
    doneAt: '2027-02-25T17:00:40.000Z',
    counts: { delivered: 11, bounced: 1 },
  }),
  mailing('reminder_ru11111111_20270225', {
    rule: 'ru11111111',
    dueAt: '2027-02-26T00:00:00.000Z',
    state: 'sending',
    counts: { delivered: 180, sent: 20, waiting: 204, bounced: 4, complained: 1, suppressed: 2, declined: 3 },
  }),
  mailing('reminder_ru22222222_20270303', { rule: 'ru22222222', dueAt: '2027-03-04T00:00:00.000Z' }),
  mailing('summary', { kind: 'summary', to: 'organizers', dueAt: '2027-03-04T20:02:00.000Z' }),
  mailing('summary_settled', { kind: 'summary', to: 'organizers', dueAt: '2027-03-05T08:15:00.000Z' }),
  mailing('follow-up_ru33333333', {
    kind: 'follow-up',
    rule: 'ru33333333',
    dueAt: '2027-03-05T16:00:00.000Z',
  }),
  mailing('missed-you_ru44444444', {
    kind: 'missed-you',
    rule: 'ru44444444',
    dueAt: '2027-03-05T16:00:00.000Z',
  }),
];

export const answered: Answer<'listMailings'>['answered'] = [
  { kind: 'confirmation', counts: { delivered: 402, sent: 4, bounced: 6, failed: 1 } },
  { kind: 'waitlisted', counts: { delivered: 12 } },
];

export function mail(who: string, change: Partial<PersonalMail> = {}): PersonalMail {
  return {
    registration: `re-${who}`,
    who,
    email: `${who.toLowerCase().replaceAll(' ', '.')}@students.example`,
    name: 'reminder_ru11111111_20270225',
    kind: 'reminder',
    state: 'delivered',
    at: '2027-02-26T00:01:00.000Z',
    mayBeSentAgain: true,
    suppressed: false,
    ...change,
  };
}

/** To an employer, or to an organizer, who is known by the address alone. */
function mailToFew(who: string, change: Partial<PersonalMail>): PersonalMail {
  const { registration: _, ...rest } = mail(who, { email: who, ...change });
  return rest;
}

/** One of each standing that wants words. */
export const mails: PersonalMail[] = [
  mail('Maya Okafor'),
  mail('Bo Adams', { state: 'bounced', reason: 'Permanent NoEmail', suppressed: true }),
  mail('Sam Lin', { state: 'complained', reason: 'abuse', suppressed: true }),
  mail('Ana Núñez', { state: 'waiting', mayBeSentAgain: false }),
  mail('Kim Ito', { state: 'declined', reason: 'declined', mayBeSentAgain: false }),
  mail('Rosa Lee', {
    group: 'gr2',
    name: 'reminder_ru55555555_20270225',
    state: 'failed',
    reason: 'Domain contains illegal character',
  }),
  mailToFew('Mercy Hospital', { employer: 'em11111111', email: 'students@mercy.example' }),
  mailToFew('funder@outside.example', {
    ...{ name: 'summary', kind: 'summary', state: 'bounced', reason: 'Permanent NoEmail', suppressed: true },
    mayBeSentAgain: false,
  }),
];

const mailHtml = `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8" /><title>See you tomorrow</title>
<style>:root{color-scheme:light dark}@media (prefers-color-scheme:dark){.t-card{background-color:#18211e!important;color:#e9f0ed!important}}</style>
</head><body dir="ltr" class="t-page" style="margin:0;padding:0;background-color:#f5f7f6;font-family:sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px 40px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px"><tr>
<td class="t-card" style="padding:32px 28px 36px;border-radius:16px;background-color:#ffffff;color:#14201c">
<h1 style="margin:0 0 16px;font-size:28px;line-height:36px">See you tomorrow</h1>
<p style="margin:0 0 20px;font-size:16px;line-height:26px">Hi Maya, Lincoln Career Day is tomorrow at 9:00 AM in the gym.</p>
<p id="note" dir="auto" style="margin:0 0 20px;padding:2px 0 2px 16px;border-left:3px solid #0b6b52;font-size:16px">NOTE</p>
<img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'%3E%3Cpath d='M0 0h9v9H0z'/%3E%3C/svg%3E" width="160" height="160" alt="Your badge" style="display:block;margin:0 auto 20px" />
<img src="https://elsewhere.example/pixel.png" width="1" height="1" alt="" />
<a href="https://turnout.example/r/#secret" style="color:#0b6b52;font-weight:600">Your registration</a>
</td></tr></table></td></tr></table></body></html>`;

/** A reminder as the server would draw it with that note. */
export function preview(note = 'Bring a water bottle.', change: Partial<Answer<'previewMail'>> = {}) {
  return {
    subject: 'Tomorrow: Lincoln Career Day',
    preview: 'Thursday at 9:00 AM in the gym. Your badge is in this mail.',
    html: mailHtml.replace('NOTE', note),
    text: `See you tomorrow\n\n${note}\n\nYour registration: https://turnout.example/r/#secret`,
    filledFrom: 'someone-real',
    recipients: 412,
    byLocale: { en: 280, es: 102, ar: 30 },
    leftOut: {} as Answer<'previewMail'>['leftOut'],
    dueAt: '2027-03-04T00:00:00.000Z',
    past: false,
    ...change,
  } satisfies Answer<'previewMail'>;
}

export const survey: Answer<'getSurvey'> = {
  answers: 64,
  useful: { '1': 1, '2': 3, '3': 10, '4': 21, '5': 29 },
  nextStep: { yes: 38, maybe: 19, no: 7 },
};

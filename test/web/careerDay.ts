import type { Answer } from '#contract/contract.ts';
import { everyone, type MailRule } from '#domain/mailRules.ts';

/** A published career day in Tacoma, 9:00 to 12:00 on 4 March 2027, with two sessions and one employer. */
export const careerDay: Answer<'readEvent'> = {
  id: 'ev1',
  kind: 'career-day',
  status: 'published',
  slug: 'lincoln-career-day',
  name: 'Lincoln Career Day',
  description: 'Meet people who do the work.',
  place: { name: 'Lincoln High School gym', address: '701 S 37th St, Tacoma' },
  timeZone: 'America/Los_Angeles',
  startsAt: '2027-03-04T17:00:00.000Z',
  endsAt: '2027-03-04T20:00:00.000Z',
  capacity: 300,
  waitlist: true,
  opensAt: '',
  closesAt: '',
  invitationCode: '',
  takesGroups: false,
  admitsUnknown: true,
  groupHoldUntil: '',
  groupChangesUntil: '',
  asksAccommodations: false,
  accommodationsFor: [],
  sessions: [
    {
      id: 'se11111111',
      title: 'A day as a nurse',
      description: 'From the first rounds to the hand-over.',
      room: 'Room 12',
      startsAt: '2027-03-04T17:30:00.000Z',
      endsAt: '2027-03-04T18:00:00.000Z',
      capacity: 40,
      waitlist: true,
    },
    {
      id: 'se22222222',
      title: 'Imaging, hands on',
      description: '',
      room: '',
      startsAt: '2027-03-04T18:00:00.000Z',
      endsAt: '2027-03-04T18:30:00.000Z',
      capacity: 20,
      waitlist: true,
    },
  ],
  employers: [
    {
      id: 'em11111111',
      name: 'Cascade Medical Center',
      booth: 'A1',
      description: 'A hospital with 300 beds.',
      nextSteps: 'Ask us about summer internships.',
      website: 'https://example.org',
      contactName: '',
      contactEmail: '',
      roles: ['Nursing assistant'],
      pathways: ['certificate'],
      clusters: ['healthcare-human-services'],
    },
  ],
  roles: [{ title: 'Nursing assistant', leadsTo: 'Registered nurse', pathways: ['certificate'] }],
  interests: ['healthcare-human-services'],
  clusterFramework: 'national-career-clusters-2024',
  questions: [
    {
      id: 'qu11111111',
      kind: 'choice',
      label: { en: 'What next?', es: '¿Y después?' },
      required: true,
      options: [{ en: 'Work', es: 'Trabajar' }, { en: 'College' }],
      askedOf: { sessions: [], schools: [] },
    },
  ],
  schools: ['Lincoln High School', 'Stadium High School'],
  mailTexts: { confirmation: { en: 'Park behind the gym.' } },
  translations: {
    es: { name: 'Día de carreras de Lincoln', sessions: { se11111111: { title: 'Un día de enfermera' } } },
    ar: { name: 'يوم المهن في لينكولن' },
  },
  mailRules: [
    rule('ru11111111', 'reminder', 'students', { from: 'start', days: -7, at: '16:00' }),
    {
      ...rule('ru22222222', 'reminder', 'students', { from: 'start', days: -1, at: '16:00' }),
      note: { en: 'Bring a water bottle.', es: 'Trae una botella de agua.' },
    },
    rule('ru33333333', 'follow-up', 'students', { from: 'end', days: 1, at: '08:00' }),
    rule('ru44444444', 'missed-you', 'students', { from: 'end', days: 1, at: '08:00' }),
    rule('ru55555555', 'reminder', 'educators', { from: 'start', days: -7, at: '09:00' }),
    {
      ...rule('ru66666666', 'reminder', 'employers', { from: 'start', days: -3, at: '09:00' }),
      on: false,
    },
  ],
  replyTo: '',
  summaryTo: ['maria@network.example'],
  createdAt: '2026-12-01T00:00:00.000Z',
  revision: 7,
  registerUrl: 'https://turnout.example/e/lincoln-career-day',
};

function rule(id: string, kind: MailRule['kind'], to: MailRule['to'], when: MailRule['when']): MailRule {
  return { id, kind, to, on: true, when, audience: everyone, note: { en: '' } };
}

import type { Answer } from '#contract/contract.ts';
import { publicEvent } from '#contract/publicEvent.ts';
import { eventInLanguage } from '#domain/inLanguage.ts';
import { registrationPhase } from '#domain/registrationTimes.ts';
import type { Locale } from '#domain/vocabulary.ts';
import { fromTemplate } from '#functions/organizer/fromTemplate.ts';
import { employers as invented } from '#infra/local/demo/employers.ts';

const now = new Date('2027-02-01T17:00:00Z');

const healthcare = fromTemplate(
  {
    kind: 'healthcare-career-event',
    name: 'Cascade Healthcare Career Morning',
    place: { name: 'Cascade Community College', address: '400 River Road, Cascade, WA' },
    timeZone: 'America/Los_Angeles',
    startsAt: '2027-03-04T09:00',
    endsAt: '2027-03-04T12:00',
    capacity: 600,
  },
  {
    id: '0123456789',
    slug: 'cascade-healthcare-career-morning',
    organization: '0123456789',
    createdAt: '2027-01-11T17:00:00.000Z',
    summaryTo: [],
  },
);

const more: typeof invented = [
  {
    name: 'Hazel Ridge Physical Therapy',
    booth: 'C3',
    description: 'We get people walking again after a fall or an operation. Test your balance and your grip.',
    website: 'https://hazelridge-therapy.example',
    roles: ['Physical therapist assistant', 'Therapy aide', 'Physical therapist'],
    pathways: ['two-year', 'direct-entry'],
    clusters: ['healthcare-human-services'],
  },
  {
    name: 'Juniper Community Pharmacy',
    booth: 'D1',
    description:
      'Five independent pharmacies. Count, weigh and label a prescription, and learn who checks it.',
    website: 'https://juniper-pharmacy.example',
    roles: ['Pharmacy technician', 'Delivery coordinator', 'Pharmacist'],
    pathways: ['certificate', 'registered-apprenticeship', 'four-year'],
    clusters: ['healthcare-human-services'],
  },
  {
    name: 'Saltgrass Home Care',
    booth: 'D2',
    description:
      'Aides who help older neighbors stay at home. Feel what it is like to button a shirt with stiff hands.',
    website: 'https://saltgrass-homecare.example',
    roles: ['Home care aide', 'Care coordinator', 'Scheduler', 'Nursing assistant'],
    pathways: ['direct-entry', 'certificate'],
    clusters: ['healthcare-human-services'],
  },
  {
    name: 'Northfork Medic Reserve Unit',
    booth: 'D3',
    description:
      'Part-time service that pays for medic, laboratory and dental training. Load a stretcher with us.',
    website: 'https://northfork-reserve.example',
    roles: ['Combat medic', 'Laboratory specialist', 'Dental specialist'],
    pathways: ['military', 'certificate'],
    clusters: ['healthcare-human-services', 'public-service-safety'],
  },
];

const noEmployer = {
  ...{ booth: '', description: '', website: '', nextSteps: '', contactName: '', contactEmail: '' },
  ...{ roles: [], pathways: [], clusters: [] },
};

const schools = [
  'Cascade High School',
  'Riverside High School',
  'Larkspur Secondary',
  'Three Forks High School',
  'Cedar Flats Junior and Senior High School',
  'Tidewater Academy of Science',
  'Fernhollow Middle School',
  'Kestrel Point High School',
  'Rainshadow Valley School',
  'Harbor View Online Academy',
  'Eastgate Technical High School',
  'Pine Bluff High School',
  'Saltgrass Bay School',
  'Juniper Hills Alternative School',
  'North County Skills Center',
];

/**
 * An event of the usual size, open: the healthcare template with its sessions, jobs, interests and questions, and
 * twelve employers and fifteen schools. What a student's phone loads of it is what its page weighs.
 */
export function typicalEvent(locale: Locale): Answer<'getEvent'> {
  const event = eventInLanguage(
    {
      ...healthcare,
      schools,
      asksAccommodations: true,
      employers: [...invented, ...more].map((employer, index) => ({
        ...noEmployer,
        ...employer,
        id: `${index}`.padStart(10, 'e'),
      })),
    },
    locale,
  );
  return publicEvent.parse({
    ...event,
    status: 'published',
    sessions: event.sessions.map((session) => ({ ...session, full: false, placesLeft: session.capacity })),
    full: false,
    placesLeft: 412,
    over: false,
    registration: registrationPhase(event, now),
    invitationOnly: false,
  });
}

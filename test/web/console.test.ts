import { describe, expect, it } from 'vitest';
import type { Answer } from '#contract/contract.ts';
import { chartScale, labelEvery } from '#web/console/chartScale.ts';
import { type CsvPage, collectCsv, nextPage } from '#web/console/csvExport.ts';
import { faultAt } from '#web/console/faults.ts';
import { detailsChanges, detailsForm } from '#web/console/forms/detailsForm.ts';
import { employerDrafts, employersChanges, newEmployer } from '#web/console/forms/employersForm.ts';
import { mailsChanges, mailsForm } from '#web/console/forms/mailsForm.ts';
import { ownFaults } from '#web/console/forms/ownFaults.ts';
import { newQuestion, questionsChanges, questionsForm } from '#web/console/forms/questionsForm.ts';
import { newSession, sessionDrafts, sessionsChanges } from '#web/console/forms/sessionsForm.ts';
import { eventPhase } from '#web/console/parts/eventPhase.ts';
import { isReady, publishChecklist } from '#web/console/publishChecklist.ts';
import { filterRegistrations, type RegistrationRow } from '#web/console/registrationFilter.ts';
import { consoleAddresses, routeOf } from '#web/console/routing.ts';
import { qrPath } from '#web/shared/qrPath.ts';
import { hourOf, minutesAfter, wallClockIn, wallClockOf } from '#web/shared/wallClock.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** A published career day in Tacoma, 9:00 to 12:00 on 4 March 2027, with one session and one employer. */
const careerDay: OrganizerEvent = {
  id: 'ev1',
  kind: 'career-day',
  status: 'published',
  slug: 'lincoln-career-day',
  name: 'Lincoln Career Day',
  description: 'Meet people who do the work.',
  place: { name: 'Lincoln High School', address: '701 S 37th St, Tacoma' },
  timeZone: 'America/Los_Angeles',
  startsAt: '2027-03-04T17:00:00Z',
  endsAt: '2027-03-04T20:00:00Z',
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
      id: 'se1',
      title: 'A day as a nurse',
      description: '',
      room: 'Room 12',
      startsAt: '2027-03-04T17:30:00Z',
      endsAt: '2027-03-04T18:00:00Z',
      capacity: 40,
      waitlist: false,
    },
  ],
  employers: [
    {
      id: 'em1',
      name: 'MultiCare',
      booth: 'A1',
      description: '',
      nextSteps: '',
      website: 'https://example.org',
      contactName: '',
      contactEmail: '',
      roles: ['Nursing assistant', 'Medical assistant'],
      pathways: ['certificate'],
      clusters: ['healthcare-human-services'],
    },
  ],
  roles: [{ title: 'Nursing assistant', leadsTo: 'Registered nurse', pathways: ['certificate'] }],
  interests: ['healthcare-human-services'],
  clusterFramework: 'national-career-clusters-2024',
  questions: [
    {
      id: 'qu1',
      kind: 'choice',
      label: { en: 'What next?', es: '¿Y después?' },
      required: true,
      options: [{ en: 'Work', es: 'Trabajar' }, { en: 'College' }],
      askedOf: { sessions: [], schools: [] },
    },
  ],
  schools: ['Lincoln High School'],
  mailTexts: {
    reminder: { en: 'See you soon' },
    confirmation: { en: 'Park behind the gym.', es: 'Detrás.' },
  },
  translations: {},
  mailRules: [],
  replyTo: '',
  summaryTo: ['maria@example.org'],
  createdAt: '2026-12-01T00:00:00Z',
  revision: 7,
  registerUrl: 'https://turnout.example/e/lincoln-career-day',
};

describe('Wall-clock times', () => {
  it.each([
    ['2027-03-04T17:00:00Z', 'America/Los_Angeles', '2027-03-04T09:00', 'winter'],
    ['2027-06-04T16:00:00Z', 'America/Los_Angeles', '2027-06-04T09:00', 'summer'],
    ['2027-03-14T09:59:00Z', 'America/Los_Angeles', '2027-03-14T01:59', 'a minute before clocks go forward'],
    [
      '2027-03-14T10:00:00Z',
      'America/Los_Angeles',
      '2027-03-14T03:00',
      'the minute clocks have gone forward',
    ],
    ['2027-01-01T08:00:00Z', 'America/Los_Angeles', '2027-01-01T00:00', 'midnight is 00, not 24'],
    ['2027-03-04T17:00:00Z', 'Asia/Kathmandu', '2027-03-04T22:45', 'a zone off by three quarters of an hour'],
    ['2027-03-04T23:30:00Z', 'Pacific/Auckland', '2027-03-05T12:30', 'another day'],
    ['not a time', 'UTC', '', 'nonsense'],
  ])('reads %s in %s as %s (%s)', (instant, timeZone, wallClock) => {
    expect(wallClockIn(instant, timeZone)).toBe(wallClock);
  });

  it('sends what was chosen to the minute, and nothing where nothing was', () => {
    expect(wallClockOf('2027-03-04T09:00:30')).toBe('2027-03-04T09:00');
    expect(wallClockOf('')).toBe('');
  });

  it('says an hour as people here do', () => {
    expect(hourOf('2027-03-04T14:30').replace(/\s/, ' ')).toBe('2:30 PM');
    expect(hourOf('')).toBe('');
  });

  it('counts minutes past midnight', () => {
    expect(minutesAfter('2027-03-04T23:45', 30)).toBe('2027-03-05T00:15');
    expect(minutesAfter('', 30)).toBe('');
  });
});

describe('A form that nobody touched', () => {
  it('changes nothing', () => {
    expect(detailsChanges(careerDay, detailsForm(careerDay))).toEqual({});
    expect(sessionsChanges(careerDay, sessionDrafts(careerDay))).toEqual({});
    expect(employersChanges(careerDay, employerDrafts(careerDay))).toEqual({});
    expect(questionsChanges(careerDay, questionsForm(careerDay))).toEqual({});
    expect(mailsChanges(careerDay, mailsForm(careerDay))).toEqual({});
  });
});

describe('The details', () => {
  it('send only what changed', () => {
    const form = { ...detailsForm(careerDay), placeName: 'Gym ', capacity: '350' };
    expect(detailsChanges(careerDay, form)).toEqual({
      place: { name: 'Gym', address: '701 S 37th St, Tacoma' },
      capacity: 350,
    });
  });

  it('send start and end together, as wall-clock times', () => {
    const form = { ...detailsForm(careerDay), endsAt: '2027-03-04T12:30' };
    expect(detailsChanges(careerDay, form)).toEqual({
      startsAt: '2027-03-04T09:00',
      endsAt: '2027-03-04T12:30',
    });
  });

  it('move the sessions along with the start, across a clock change too', () => {
    const form = { ...detailsForm(careerDay), startsAt: '2027-04-01T08:30', endsAt: '2027-04-01T12:00' };
    expect(detailsChanges(careerDay, form).sessions).toMatchObject([
      { id: 'se1', startsAt: '2027-04-01T09:00', endsAt: '2027-04-01T09:30' },
    ]);
  });

  it('keep the hands of every clock when the zone changes, those of sessions too', () => {
    const changes = detailsChanges(careerDay, { ...detailsForm(careerDay), timeZone: 'America/Denver' });
    expect(changes).toMatchObject({
      timeZone: 'America/Denver',
      startsAt: '2027-03-04T09:00',
      endsAt: '2027-03-04T12:00',
      sessions: [{ id: 'se1', startsAt: '2027-03-04T09:30', endsAt: '2027-03-04T10:00' }],
    });
  });
});

describe('The lists', () => {
  it('send a new session without an id, after the ones that stay', () => {
    const drafts = sessionDrafts(careerDay);
    const added = { ...newSession(careerDay, drafts), title: 'Imaging' };
    const { sessions } = sessionsChanges(careerDay, [...drafts, added]);
    expect(sessions?.map(({ id, title }) => [id, title])).toEqual([
      ['se1', 'A day as a nurse'],
      [undefined, 'Imaging'],
    ]);
    expect(sessions?.[1]).toMatchObject({ startsAt: '2027-03-04T10:00', endsAt: '2027-03-04T10:30' });
  });

  it('start the first session with the event', () => {
    expect(newSession(careerDay, []).startsAt).toBe('2027-03-04T09:00');
  });

  it('send an empty list when the last employer is removed', () => {
    expect(employersChanges(careerDay, [])).toEqual({ employers: [] });
  });

  it('read roles line by line and complete a website’s address', () => {
    const draft = { ...newEmployer(), name: 'CHI', roles: ' Nurse \n\nCook', website: 'chi.example' };
    const { employers } = employersChanges(careerDay, [draft]);
    expect(employers).toMatchObject([{ roles: ['Nurse', 'Cook'], website: 'https://chi.example' }]);
    expect(employers?.[0]).not.toHaveProperty('key');
  });

  it('send a new question’s options line by line', () => {
    const question = { ...newQuestion(), label: { en: 'T-shirt ' }, options: 'Small\n\n Large\n' };
    const { questions } = questionsChanges(careerDay, { ...questionsForm(careerDay), questions: [question] });
    expect(questions).toEqual([
      {
        kind: 'choice',
        label: { en: 'T-shirt' },
        required: false,
        options: [{ en: 'Small' }, { en: 'Large' }],
        askedOf: { sessions: [], schools: [] },
      },
    ]);
  });

  it('drop the options of a question that is answered without', () => {
    const [question] = questionsForm(careerDay).questions;
    const changed = { ...newQuestion(), ...question, kind: 'text' as const };
    const { questions } = questionsChanges(careerDay, { ...questionsForm(careerDay), questions: [changed] });
    expect(questions?.[0]?.options).toEqual([]);
  });
});

describe('The mails', () => {
  it('keep notes of kinds the form does not show, and drop one that was emptied', () => {
    const form = mailsForm(careerDay);
    const notes = { ...form.notes, confirmation: ' ', promoted: 'Good news!' };
    expect(mailsChanges(careerDay, { ...form, notes })).toEqual({
      mailTexts: { reminder: { en: 'See you soon' }, promoted: { en: 'Good news!' } },
    });
  });

  it('keep a note’s other languages when the English one is reworded', () => {
    const form = mailsForm(careerDay);
    const notes = { ...form.notes, confirmation: 'Park in front.' };
    expect(mailsChanges(careerDay, { ...form, notes }).mailTexts?.confirmation).toEqual({
      en: 'Park in front.',
      es: 'Detrás.',
    });
  });

  it('read the summary’s addresses one a line', () => {
    const form = { ...mailsForm(careerDay), summaryTo: 'maria@example.org\n\n sam@example.org ' };
    expect(mailsChanges(careerDay, form)).toEqual({ summaryTo: ['maria@example.org', 'sam@example.org'] });
  });
});

describe('Faults', () => {
  it.each([
    ['sessions.2.title', 'sessions.2.title', true],
    ['questions.0.options.3.en', 'questions.0.options', true],
    ['sessions.20.title', 'sessions.2', false],
    ['place.name', 'place', true],
  ])('at %s are shown at %s: %s', (path, field, shown) => {
    expect(faultAt([{ path, message: 'Expected some text' }], field) !== undefined).toBe(shown);
  });

  it('the console finds by itself: what has no name, no times, or ends before it starts', () => {
    const session = { title: 'A', capacity: 1, startsAt: '2027-03-04T10:00', endsAt: '2027-03-04T09:30' };
    const faults = ownFaults({
      name: '',
      startsAt: '',
      endsAt: '2027-03-04T12:00',
      sessions: [session],
      employers: [{ name: 'MultiCare' }, { name: '' }],
      questions: [{ kind: 'text', label: { en: '' } }],
    });
    expect(faults.map(({ path }) => path)).toEqual([
      'name',
      'startsAt',
      'sessions.0.endsAt',
      'employers.1.name',
      'questions.0.label.en',
    ]);
  });
});

describe('The publish checklist', () => {
  const before = new Date('2027-02-01T00:00:00Z');

  it('is ready for a complete event that is to come', () => {
    const checklist = publishChecklist(careerDay, before);
    expect(checklist.filter(({ done }) => !done)).toEqual([]);
    expect(isReady(checklist)).toBe(true);
  });

  it('is not ready for an event that is over', () => {
    expect(isReady(publishChecklist(careerDay, new Date('2027-03-05T00:00:00Z')))).toBe(false);
  });

  it('names what is worth adding without insisting', () => {
    const bare = { ...careerDay, employers: [], summaryTo: [], description: '' };
    const checklist = publishChecklist(bare, before);
    expect(checklist.filter(({ done }) => !done).map(({ section }) => section)).toEqual([
      'details',
      'employers',
      'mails',
    ]);
    expect(isReady(checklist)).toBe(true);
  });

  it('notices a session outside the event’s hours', () => {
    const late = { ...careerDay, endsAt: '2027-03-04T17:45:00Z' };
    expect(publishChecklist(late, before).find(({ section }) => section === 'sessions')?.done).toBe(false);
  });
});

describe('An event’s phase', () => {
  it.each([
    ['published', '2027-03-04T16:59:59Z', 'open'],
    ['published', '2027-03-04T17:00:00Z', 'on'],
    ['published', '2027-03-04T20:00:00Z', 'over'],
    ['draft', '2027-03-04T18:00:00Z', 'draft'],
    ['cancelled', '2027-03-04T18:00:00Z', 'cancelled'],
  ] as const)('of a %s event at %s is %s', (status, now, phase) => {
    expect(eventPhase({ ...careerDay, status }, new Date(now))).toBe(phase);
  });
});

describe('The chart’s scale', () => {
  it.each([
    [0, 1, [0, 1]],
    [3, 3, [0, 1, 2, 3]],
    [7, 8, [0, 2, 4, 6, 8]],
    [66, 80, [0, 20, 40, 60, 80]],
    [100, 100, [0, 50, 100]],
    [2500, 3000, [0, 1000, 2000, 3000]],
  ])('for %s people ends at %s', (largest, top, ticks) => {
    expect(chartScale(largest)).toEqual({ top, ticks });
  });

  it.each([
    [12, 12, 1],
    [13, 12, 2],
    [48, 4, 12],
  ])('labels of %s bars in room for %s: every %s', (bars, room, every) => {
    expect(labelEvery(bars, room)).toBe(every);
  });
});

describe('The CSV export', () => {
  it.each([
    ['</a?cursor=2>; rel="next"', '/a?cursor=2'],
    ['</z>; rel="prev", </a?cursor=2,3>; rel=next', '/a?cursor=2,3'],
    ['</z>; rel="prev"', undefined],
    [null, undefined],
  ])('finds the next page of %s', (header, next) => {
    expect(nextPage(header)).toBe(next);
  });

  const pages = (...texts: string[]) => {
    const asked: string[] = [];
    const read = (address: string): Promise<CsvPage> => {
      asked.push(address);
      const index = Number(address);
      const text = texts[index] ?? '';
      return Promise.resolve(index + 1 < texts.length ? { text, next: String(index + 1) } : { text });
    };
    return { asked, read };
  };

  it('joins pages with one heading and says how many rows there are', async () => {
    const { asked, read } = pages('Name,School\r\nAna,L\r\n', 'Name,School\r\nMei,S\r\n', 'Sam,F\r\n');
    const progress: number[] = [];
    const file = await collectCsv('0', read, (rows) => progress.push(rows));
    expect(file).toBe('Name,School\r\nAna,L\r\nMei,S\r\nSam,F\r\n');
    expect(progress).toEqual([1, 2, 3]);
    expect(asked).toEqual(['0', '1', '2']);
  });

  it('keeps a row apart from a page that ends without a line end', async () => {
    const { read } = pages('Name\r\nAna', 'Mei\r\n');
    expect(await collectCsv('0', read, () => undefined)).toBe('Name\r\nAna\r\nMei\r\n');
  });

  it('counts a quoted line end as part of its row', async () => {
    const { read } = pages('Name\r\n"Ana ""A""\nRuiz"\r\n');
    const progress: number[] = [];
    await collectCsv('0', read, (rows) => progress.push(rows));
    expect(progress).toEqual([1]);
  });
});

describe('Finding registrations', () => {
  const row = (id: string, change: Partial<RegistrationRow> = {}): RegistrationRow => ({
    id,
    kind: 'student',
    status: 'confirmed',
    firstName: 'Ana',
    lastName: 'Núñez',
    school: 'Lincoln High School',
    grade: '10',
    sessions: [],
    registeredAt: '2027-01-01T00:00:00Z',
    ...change,
  });
  const rows = [
    row('ana'),
    row('mei', { firstName: 'Mei', lastName: 'Lin', checkedInAt: '2027-03-04T17:05:00Z' }),
    row('sam', {
      firstName: 'Sam',
      lastName: 'O’Brien',
      status: 'waitlisted',
      email: 'sam@example.org',
      group: 'gr1',
    }),
    row('lou', {
      firstName: 'Lou',
      kind: 'chaperone',
      status: 'cancelled',
      checkedInAt: '2027-03-04T17:06:00Z',
    }),
  ];

  it.each([
    ['all', '', 'ana mei sam lou'],
    ['all', 'nunez', 'ana lou'],
    ['all', 'LINCOLN mei', 'mei'],
    ['all', 'sam@', 'sam'],
    ['came', '', 'mei'],
    ['not-yet', '', 'ana'],
    ['waitlisted', '', 'sam'],
    ['cancelled', '', 'lou'],
    ['in-class', '', 'sam'],
    ['alone', '', 'ana mei lou'],
    ['chaperones', '', 'lou'],
  ] as const)('among %s by "%s" gives: %s', (view, words, found) => {
    expect(
      filterRegistrations(rows, view, words)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(found);
  });
});

describe('The console’s addresses', () => {
  it.each([
    ['/console/', { screen: 'events' }],
    ['/console/events', { screen: 'events' }],
    ['/console/sign-in', { screen: 'sign-in' }],
    ['/console/events/new', { screen: 'new-event' }],
    ['/console/events/ev1', { screen: 'event', event: 'ev1', tab: 'overview' }],
    ['/console/events/ev1/live', { screen: 'event', event: 'ev1', tab: 'live' }],
    ['/console/events/ev1/edit', { screen: 'event', event: 'ev1', tab: 'edit', section: 'details' }],
    ['/console/events/ev1/edit/mails', { screen: 'event', event: 'ev1', tab: 'edit', section: 'mails' }],
    ['/console/events/ev1/stations/st1', { screen: 'station-poster', event: 'ev1', station: 'st1' }],
    [
      '/console/events/ev1/edit/languages',
      { screen: 'event', event: 'ev1', tab: 'edit', section: 'languages', language: 'es' },
    ],
    [
      '/console/events/ev1/edit/languages/ar',
      { screen: 'event', event: 'ev1', tab: 'edit', section: 'languages', language: 'ar' },
    ],
    ['/console/events/ev1/edit/languages/en', { screen: 'nowhere' }],
    ['/console/events/ev1/classes', { screen: 'event', event: 'ev1', tab: 'classes' }],
    [
      '/console/events/ev1/registrations',
      { screen: 'event', event: 'ev1', tab: 'registrations', section: 'everyone' },
    ],
    [
      '/console/events/ev1/registrations/pairs',
      { screen: 'event', event: 'ev1', tab: 'registrations', section: 'pairs' },
    ],
    ['/console/events/ev1/registrations/nothing', { screen: 'nowhere' }],
    ['/console/events/ev1/edit/nothing', { screen: 'nowhere' }],
    ['/console/events/ev1/live/more', { screen: 'nowhere' }],
    ['/console/events/ev1/edit/mails/more', { screen: 'nowhere' }],
    ['/console/%E0%A4%A', { screen: 'nowhere' }],
    ['/e/lincoln', { screen: 'nowhere' }],
  ])('%s', (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it('lead back to where they were made for', () => {
    expect(routeOf(consoleAddresses.edit('ev1', 'employers'))).toMatchObject({ section: 'employers' });
    expect(routeOf(consoleAddresses.event('ev1', 'stations'))).toMatchObject({ tab: 'stations' });
    expect(routeOf(consoleAddresses.stationPoster('ev1', 'st1'))).toMatchObject({ station: 'st1' });
  });
});

describe('A QR code’s path', () => {
  it('joins the dark modules of a row', () => {
    expect(qrPath(3, [1, 1, 0, 0, 0, 0, 1, 0, 1])).toBe('M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z');
  });
});

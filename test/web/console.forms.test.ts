import { describe, expect, it } from 'vitest';
import { eventInLanguage } from '#domain/inLanguage.ts';
import { educatorLink, registerLink } from '#web/console/eventLinks.ts';
import { detailsChanges, detailsForm } from '#web/console/forms/detailsForm.ts';
import { languageChanges, languageForm, pathOf } from '#web/console/forms/languagesForm.ts';
import { madeUpCode } from '#web/console/forms/madeUpCode.ts';
import { ownFaults } from '#web/console/forms/ownFaults.ts';
import { optionsOf, questionsChanges, questionsForm } from '#web/console/forms/questionsForm.ts';
import {
  registrationChanges,
  registrationForm,
  registrationMistakes,
} from '#web/console/forms/registrationForm.ts';
import { sessionDrafts, sessionMistakes } from '#web/console/forms/sessionsForm.ts';
import { textsToTranslate, translated } from '#web/console/forms/textsToTranslate.ts';
import { careerDay } from './careerDay.ts';

describe('How people register', () => {
  const form = registrationForm(careerDay);

  it('changes nothing that nobody touched', () => {
    expect(registrationChanges(careerDay, form)).toEqual({});
  });

  it.each([
    [{ capacity: '350' }, { capacity: 350 }],
    [{ waitlist: false }, { waitlist: false }],
    [{ closesAt: '2027-03-03T12:00' }, { opensAt: '', closesAt: '2027-03-03T12:00' }],
    [{ byInvitation: true, invitationCode: ' KM3T-9WRA ' }, { invitationCode: 'KM3T-9WRA' }],
    [{ byInvitation: false, invitationCode: 'KM3T-9WRA' }, {}],
    [
      { takesGroups: true, groupHoldUntil: '2027-02-20T12:00' },
      { takesGroups: true, groupHoldUntil: '2027-02-20T12:00' },
    ],
    [
      { asksAccommodations: true, accommodationsFor: 'a@example.org\n\n b@example.org' },
      { asksAccommodations: true, accommodationsFor: ['a@example.org', 'b@example.org'] },
    ],
  ])('%o sends %o', (typed, sent) => {
    expect(registrationChanges(careerDay, { ...form, ...typed })).toEqual(sent);
  });

  it('sends all sessions when the waitlist of one is switched off', () => {
    const [first, ...others] = form.sessions;
    if (!first) throw new Error('There is a session');
    const { sessions } = registrationChanges(careerDay, {
      ...form,
      sessions: [{ ...first, waitlist: false }, ...others],
    });
    expect(sessions?.map(({ id, waitlist }) => [id, waitlist])).toEqual([
      ['se11111111', false],
      ['se22222222', true],
    ]);
  });

  it('reads chosen times by the event’s own clocks, and empties those that are left open again', () => {
    const event = { ...careerDay, opensAt: '2027-02-01T16:00:00.000Z' };
    const read = registrationForm(event);
    expect([read.opensAt, read.closesAt]).toEqual(['2027-02-01T08:00', '']);
    expect(registrationChanges(event, { ...read, opensAt: '' })).toEqual({ opensAt: '', closesAt: '' });
  });

  it('keeps the hands of its clocks when the zone changes', () => {
    const event = {
      ...careerDay,
      opensAt: '2027-02-01T16:00:00.000Z',
      groupHoldUntil: '2027-02-20T20:00:00Z',
    };
    const changes = detailsChanges(event, { ...detailsForm(event), timeZone: 'America/Denver' });
    expect(changes).toMatchObject({ opensAt: '2027-02-01T08:00', groupHoldUntil: '2027-02-20T12:00' });
    expect(changes).not.toHaveProperty('closesAt');
  });

  it('needs a code where it is by invitation, and a reader where accommodations are asked for', () => {
    const faults = registrationMistakes({ ...form, byInvitation: true, asksAccommodations: true });
    expect(faults.map(({ path }) => path)).toEqual(['invitationCode', 'accommodationsFor']);
    expect(registrationMistakes(form)).toEqual([]);
  });

  it('closes after it opens', () => {
    const [fault] = ownFaults({ opensAt: '2027-02-02T08:00', closesAt: '2027-02-02T08:00' });
    expect(fault?.path).toBe('closesAt');
    expect(ownFaults({ opensAt: '2027-02-02T08:00', closesAt: '' })).toEqual([]);
  });
});

describe('A made-up code', () => {
  it('has two groups of four that nobody misreads, in a form the API takes', () => {
    const codes = Array.from({ length: 200 }, () => madeUpCode());
    for (const code of codes)
      expect(code).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{4}-[ACDEFGHJKMNPQRTUVWXY34679]{4}$/);
    expect(new Set(codes).size).toBe(200);
  });

  it('passes over bytes that would make some letters likelier', () => {
    const bytes = [255, 250, 0, 1, 2, 3, 4, 5, 6, 7];
    let at = 0;
    const random = (filled: Uint8Array<ArrayBuffer>) => filled.map(() => bytes[at++ % bytes.length] ?? 0);
    expect(madeUpCode(random)).toBe('ACDE-FGHJ');
  });
});

describe('Links to share', () => {
  const event = { ...careerDay, invitationCode: 'KM3T-9WRA' };

  it.each([
    [{}, ''],
    [{ language: 'es' as const }, '?lang=es'],
    [{ withCode: true }, '?code=KM3T-9WRA'],
    [{ language: 'ar' as const, withCode: true }, '?lang=ar&code=KM3T-9WRA'],
  ])('with %o end in "%s"', (options, query) => {
    expect(registerLink(event, options)).toBe(`https://turnout.example/e/lincoln-career-day${query}`);
  });

  it('have no code where none is needed', () => {
    expect(registerLink(careerDay, { withCode: true })).toBe(careerDay.registerUrl);
  });

  it('lead educators to the class’s page', () => {
    expect(educatorLink(careerDay)).toBe('https://turnout.example/g/?event=lincoln-career-day');
  });
});

describe('Texts in another language', () => {
  const spanish = languageForm(careerDay, 'es');

  it('change nothing that nobody touched', () => {
    expect(languageChanges(careerDay, 'es', spanish)).toEqual({});
    expect(languageChanges(careerDay, 'ar', languageForm(careerDay, 'ar'))).toEqual({});
  });

  it('are every English text that someone reads, and no empty one', () => {
    const keys = textsToTranslate(careerDay).flatMap(({ items }) =>
      items.flatMap(({ texts }) => texts.map(({ key }) => key)),
    );
    expect(keys).toEqual([
      'name',
      'description',
      'place.name',
      'sessions.se11111111.title',
      'sessions.se11111111.description',
      'sessions.se11111111.room',
      'sessions.se22222222.title',
      'employers.em11111111.description',
      'employers.em11111111.nextSteps',
      'roles.Nursing assistant.title',
      'roles.Nursing assistant.leadsTo',
      'questions.0.label',
      'questions.0.options.0',
      'questions.0.options.1',
      'mailTexts.confirmation',
    ]);
  });

  it('are counted as they are given', () => {
    const groups = textsToTranslate(careerDay);
    expect(translated(groups, spanish)).toEqual({ done: 4, all: 15 });
    expect(translated(groups, { ...spanish, description: 'Conoce', name: ' ' })).toEqual({
      done: 4,
      all: 15,
    });
  });

  it('leave every other language as it was', () => {
    const changes = languageChanges(careerDay, 'ar', {
      ...languageForm(careerDay, 'ar'),
      description: 'تعرّف على أصحاب المهن.',
      'sessions.se11111111.title': 'يوم في حياة ممرّضة',
      'questions.0.options.0': 'العمل',
      'mailTexts.confirmation': 'الموقف خلف الصالة.',
    });
    expect(changes).toEqual({
      translations: {
        es: careerDay.translations?.es,
        ar: {
          name: 'يوم المهن في لينكولن',
          description: 'تعرّف على أصحاب المهن.',
          sessions: { se11111111: { title: 'يوم في حياة ممرّضة' } },
        },
      },
      questions: [
        {
          ...careerDay.questions[0],
          label: { en: 'What next?', es: '¿Y después?' },
          options: [{ en: 'Work', es: 'Trabajar', ar: 'العمل' }, { en: 'College' }],
        },
      ],
      mailTexts: { confirmation: { en: 'Park behind the gym.', ar: 'الموقف خلف الصالة.' } },
    });
  });

  it('go when they are emptied, and English stands in', () => {
    const { translations } = languageChanges(careerDay, 'es', { ...spanish, name: '  ' });
    expect(translations?.es).not.toHaveProperty('name');
    expect(translations?.ar).toEqual(careerDay.translations?.ar);
  });

  it('are what students then read', () => {
    const form = { ...spanish, 'roles.Nursing assistant.leadsTo': 'Enfermera titulada' };
    const changes = languageChanges(careerDay, 'es', form);
    const event = { ...careerDay, ...changes } as typeof careerDay;
    expect(eventInLanguage(event, 'es')).toMatchObject({
      name: 'Día de carreras de Lincoln',
      description: 'Meet people who do the work.',
      roles: [{ title: 'Nursing assistant', leadsTo: 'Enfermera titulada' }],
    });
  });

  it('belong to roles of any name, "constructor" and "__proto__" too', () => {
    const roles = ['constructor', '__proto__'].map((title) => ({ title, leadsTo: '', pathways: [] }));
    const event = { ...careerDay, roles };
    const form = { ...languageForm(event, 'es'), 'roles.__proto__.title': 'Prototipo' };
    const { translations } = languageChanges(event, 'es', form);
    expect(Object.entries(translations?.es?.roles ?? {})).toEqual([['__proto__', { title: 'Prototipo' }]]);
  });

  it.each([
    ['name', 'translations.es.name'],
    ['questions.0.options.2', 'questions.0.options.2.es'],
    ['mailTexts.follow-up', 'mailTexts.follow-up.es'],
  ])('at %s have faults at %s', (key, path) => {
    expect(pathOf(key, 'es')).toBe(path);
  });
});

describe('Editing English keeps the other languages', () => {
  const savedOptions = [
    { en: 'Work', es: 'Trabajar' },
    { en: 'College', es: 'Universidad' },
  ];

  it.each([
    ['in another order', 'College\nWork', ['Universidad', 'Trabajar']],
    ['with one more at the front', 'Travel\nWork\nCollege', [undefined, 'Trabajar', 'Universidad']],
    ['one reworded', 'Get a job\nCollege', ['Trabajar', 'Universidad']],
    ['one removed', 'College', ['Universidad']],
  ])('of options %s', (_, options, spanish) => {
    expect(optionsOf({ options, savedOptions }).map(({ es }) => es)).toEqual(spanish);
  });

  it('of a role that is renamed', () => {
    const event = {
      ...careerDay,
      translations: { es: { roles: { 'Nursing assistant': { title: 'Auxiliar de enfermería' } } } },
    };
    const form = questionsForm(event);
    const roles = form.roles.map((role) => ({ ...role, title: 'Certified nursing assistant' }));
    expect(questionsChanges(event, { ...form, roles }).translations).toEqual({
      es: { roles: { 'Certified nursing assistant': { title: 'Auxiliar de enfermería' } } },
    });
    expect(questionsChanges(event, form)).toEqual({});
  });

  it('of a question that is reworded', () => {
    const form = questionsForm(careerDay);
    const questions = form.questions.map((question) => ({
      ...question,
      label: { ...question.label, en: 'And then?' },
    }));
    expect(questionsChanges(careerDay, { ...form, questions }).questions?.[0]?.label).toEqual({
      en: 'And then?',
      es: '¿Y después?',
    });
  });
});

describe('A session that a question asks about', () => {
  it('is not removed before the question', () => {
    const [question] = careerDay.questions;
    if (!question) throw new Error('There is a question');
    const event = {
      ...careerDay,
      questions: [{ ...question, askedOf: { sessions: ['se22222222'], schools: [] } }],
    };
    const [first, second] = sessionDrafts(event);
    if (!first || !second) throw new Error('There are two sessions');
    expect(sessionMistakes(event, [second])).toEqual([]);
    expect(sessionMistakes(event, [first])[0]?.message).toContain('“What next?”');
  });
});

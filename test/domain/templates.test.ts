import { describe, expect, it } from 'vitest';
import { organizerContract } from '#contract/organizer.ts';
import type { LocalText } from '#domain/event.ts';
import { templates } from '#domain/templates/templates.ts';
import {
  clusters,
  eventKinds,
  interests,
  locales,
  mailKinds,
  pathways,
  questionKinds,
} from '#domain/vocabulary.ts';

const all = eventKinds.map((kind) => ({ kind, template: templates[kind] }));
const sessions = all.flatMap(({ kind, template }) =>
  template.sessions.map((session) => ({ kind, ...session })),
);
const roles = all.flatMap(({ kind, template }) => template.roles.map((role) => ({ kind, ...role })));
const questions = all.flatMap(({ kind, template }) =>
  template.questions.map((question) => ({
    kind: question.kind,
    event: kind,
    asks: question.label.en,
    question,
  })),
);
const mails = all.flatMap(({ kind, template }) =>
  Object.entries({ ...template.mailTexts, ...template.ruleNotes }).map(([mail, text]) => ({
    kind,
    mail,
    text,
  })),
);

const morningMinutes = 180;
const choiceKinds = ['choice', 'choices'];

describe.each(all)('the template of a $kind', ({ kind, template }) => {
  it('is of its own kind', () => {
    expect(template.kind).toBe(kind);
  });

  it('describes the event in two or three sentences of at most 2000 characters', () => {
    expect(template.description.length).toBeLessThanOrEqual(2000);
    expect(template.description.match(/[.!?](?=\s|$)/g)?.length).toSatisfy(
      (count) => count === 2 || count === 3,
    );
  });

  it('brings four to six sessions, each under a title of its own', () => {
    expect(template.sessions.length).toBeGreaterThanOrEqual(4);
    expect(template.sessions.length).toBeLessThanOrEqual(6);
    expectDistinct(template.sessions.map(({ title }) => title));
  });

  it('holds sessions at the same time, as real events do, but never two in one room', () => {
    const clashes = template.sessions.flatMap((one, index) =>
      template.sessions
        .slice(index + 1)
        .filter((other) => overlap(one, other))
        .map((other) => [one.room, other.room]),
    );
    expect(clashes.length).toBeGreaterThan(0);
    for (const [room, other] of clashes) expect(room).not.toBe(other);
  });

  it('lets one student attend at least three sessions', () => {
    let free = 0;
    const attended = [...template.sessions]
      .sort((one, other) => one.startsAfter + one.minutes - (other.startsAfter + other.minutes))
      .filter((session) => {
        if (session.startsAfter < free) return false;
        free = session.startsAfter + session.minutes;
        return true;
      });
    expect(attended.length).toBeGreaterThanOrEqual(3);
  });

  it('names each role once', () => {
    expectDistinct(template.roles.map(({ title }) => title));
  });

  it('shows a role for every way into a career', () => {
    const shown = new Set(template.roles.flatMap((role) => role.pathways));
    expect(pathways.filter((pathway) => !shown.has(pathway))).toEqual([]);
  });

  it('offers known interests, each once: clusters and every pathway', () => {
    expect(template.interests.filter((interest) => !interests.includes(interest))).toEqual([]);
    expectDistinct(template.interests);
    expect(template.interests).toEqual(expect.arrayContaining([...pathways]));
    expect(template.interests.some((interest) => clusters.some((cluster) => cluster === interest))).toBe(
      true,
    );
  });

  it('writes a note for the confirmation, and for the mails that rules send after the event', () => {
    expect(Object.keys(template.mailTexts)).toEqual(['confirmation']);
    expect(Object.keys(template.ruleNotes).sort()).toEqual(['follow-up', 'missed-you']);
  });

  it('is accepted as it stands by the contract for events', () => {
    const { kind: _, sessions: timed, translations: __, ruleNotes: ___, ...fields } = template;
    const given = {
      ...fields,
      sessions: timed.map(({ startsAfter, minutes, ...session }) => ({
        ...session,
        startsAt: instantAfter(startsAfter),
        endsAt: instantAfter(startsAfter + minutes),
      })),
      event: 'ev1',
    };
    expect(organizerContract.updateEvent.input.parse(given)).toMatchObject(given);
  });
});

describe.each(
  all.flatMap(({ kind, template }) =>
    Object.entries(template.translations).map(([locale, translation]) => ({
      kind,
      locale,
      template,
      translation,
    })),
  ),
)('the template of a $kind in $locale', ({ template, translation }) => {
  it('says everything that it says in English, in its own words and within the same limits', () => {
    const { description, sessions: told, roles: named } = translation;
    expectTranslated(description, template.description, 2000);
    expect(told).toHaveLength(template.sessions.length);
    for (const [index, { title, description, room }] of template.sessions.entries()) {
      expectTranslated(told[index]?.title, title, 120);
      expectTranslated(told[index]?.description, description, 600);
      expectTranslated(told[index]?.room, room, 80);
    }
    expect(Object.keys(named)).toEqual(template.roles.map(({ title }) => title));
    for (const { title, leadsTo } of template.roles) {
      expectTranslated(named[title]?.title, title, 120);
      expectTranslated(named[title]?.leadsTo, leadsTo, 120);
    }
  });

  it('keeps the names of certificates and licenses as people will see them', () => {
    for (const { title } of template.roles) {
      for (const name of title.match(/\b(?:[A-Z]{2,}|CPhT|CompTIA A\+)\b/g) ?? []) {
        if (name === 'IT' || (title === 'Firefighter and EMT' && name === 'EMT')) continue;
        expect(translation.roles[title]?.title).toContain(name);
      }
    }
  });
});

describe('every session of a template', () => {
  it.each(sessions)('$kind: "$title" lies within a morning of three hours', ({ startsAfter, minutes }) => {
    expect(startsAfter).toBeGreaterThanOrEqual(0);
    expect(minutes).toBeGreaterThanOrEqual(20);
    expect(startsAfter + minutes).toBeLessThanOrEqual(morningMinutes);
  });

  it.each(sessions)('$kind: "$title" says what, where and for how many', (session) => {
    expectText(session.title, 120);
    expectText(session.description, 600);
    expectText(session.room, 80);
    expect(session.capacity).toBeGreaterThanOrEqual(20);
    expect(session.capacity).toBeLessThanOrEqual(60);
  });
});

describe('every role of a template', () => {
  it.each(roles)(
    '$kind: "$title" leads somewhere, by known pathways',
    ({ title, leadsTo, pathways: ways }) => {
      expectText(title, 120);
      expectText(leadsTo, 120);
      expect(ways.length).toBeGreaterThan(0);
      expect(ways.filter((way) => !pathways.includes(way))).toEqual([]);
      expectDistinct(ways);
    },
  );
});

describe('every question of a template', () => {
  it.each(questions)('$event: "$asks" is of a known kind, in every language', ({ question }) => {
    expect(questionKinds).toContain(question.kind);
    expectEveryLanguage(question.label, 200);
  });

  it.each(questions)('$event: "$asks" has options exactly if it is a choice ($kind)', ({ question }) => {
    if (!choiceKinds.includes(question.kind)) return expect(question.options).toEqual([]);
    expect(question.options.length).toBeGreaterThanOrEqual(2);
    for (const option of question.options) expectEveryLanguage(option, 80);
    for (const locale of locales) expectDistinct(question.options.map((option) => option[locale]));
  });

  it.each(questions)(
    '$event: "$asks" is optional and leaves no room to write personal things',
    ({ question }) => {
      expect(question.required).toBe(false);
      expect(question.kind).not.toBe('text');
    },
  );

  it.each(questions)(
    '$event: "$asks" asks for nothing that Turnout promised never to ask',
    ({ question }) => {
      const asked = [question.label, ...question.options].map(({ en }) => en).join(' ');
      expect(asked).not.toMatch(
        /\b(birth|age|old|address|street|zip|race|ethnic\w*|gender|grades?|gpa|photo|picture|e-?mail|phone|contact|accommodations?|disabilit\w+|allerg\w+)\b/i,
      );
    },
  );
});

describe('every mail note of a template', () => {
  it.each(mails)('$kind: the $mail note is of a known kind, in every language', ({ mail, text }) => {
    expect(mailKinds).toContain(mail);
    expectEveryLanguage(text, 2000);
  });
});

function overlap(
  one: { startsAfter: number; minutes: number },
  other: { startsAfter: number; minutes: number },
) {
  return (
    one.startsAfter < other.startsAfter + other.minutes && other.startsAfter < one.startsAfter + one.minutes
  );
}

function instantAfter(minutes: number): string {
  return new Date(Date.parse('2027-03-04T17:00:00.000Z') + minutes * 60_000).toISOString();
}

/** Some text, within its limit and without stray spaces at its ends. */
function expectText(text: string | undefined, maximum: number): void {
  expect(text).toBeTruthy();
  expect(text?.trim()).toBe(text);
  expect(text?.length).toBeLessThanOrEqual(maximum);
}

function expectTranslated(text: string | undefined, english: string, maximum: number): void {
  expectText(text, maximum);
  expect(text).not.toBe(english);
}

/** A text of its own in each language: a copy of the English is no translation. */
function expectEveryLanguage(text: LocalText, maximum: number): void {
  for (const locale of locales) expectText(text[locale], maximum);
  expectDistinct(locales.map((locale) => text[locale]));
}

function expectDistinct(values: readonly (string | undefined)[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}

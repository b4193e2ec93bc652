import { describe, expect, test } from 'vitest';
import { templates } from '#domain/templates/templates.ts';
import { fromTemplate } from '#functions/organizer/fromTemplate.ts';
import { healthcareMorning } from '#test/support/people.ts';

const kind = 'healthcare-career-event' as const;
const template = templates[kind];
const made = {
  id: 'ev1',
  slug: '',
  organization: 'org',
  createdAt: '2027-01-10T12:00:00.000Z',
  summaryTo: [],
};
const form = { ...healthcareMorning, kind };

describe('an event made from a template', () => {
  test.each(['es', 'ar'] as const)('has the template’s texts in %s, by the ids of its sessions', (locale) => {
    const { sessions, translations } = fromTemplate(form, made);
    const told = translations?.[locale];
    expect(told?.description).toBe(template.translations[locale].description);
    expect(told?.roles).toEqual(template.translations[locale].roles);
    expect(Object.keys(told?.sessions ?? {})).toEqual(sessions.map(({ id }) => id));
    for (const [index, { id }] of sessions.entries()) {
      expect(told?.sessions?.[id]).toEqual(template.translations[locale].sessions[index]);
    }
  });

  test('has no translation of a session that would outlast it', () => {
    const { sessions, translations } = fromTemplate({ ...form, endsAt: '2027-03-04T10:00' }, made);
    expect(sessions.length).toBeGreaterThan(0);
    expect(sessions.length).toBeLessThan(template.sessions.length);
    for (const told of Object.values(translations ?? {})) {
      expect(Object.keys(told.sessions ?? {})).toEqual(sessions.map(({ id }) => id));
    }
  });

  test('has no translation of what its organizer said in other words', () => {
    const { translations } = fromTemplate({ ...form, description: 'Our own words', sessions: [] }, made);
    expect(translations?.es).toEqual({ roles: template.translations.es.roles });
  });
});

import { describe, expect, test } from 'vitest';
import { eventInLanguage } from '#domain/inLanguage.ts';
import { healthEvent } from '#test/mail/mailFacts.ts';

const translated = healthEvent({
  translations: {
    es: {
      name: 'Evento de carreras de la salud',
      description: 'Conoce a quienes cuidan nuestra salud.',
      place: { name: 'Centro de oficios' },
      sessions: { s1: { title: 'Un día en urgencias', room: 'Biblioteca' }, gone: { title: 'Ya no existe' } },
      employers: { e1: { nextSteps: 'Postúlate antes del 15 de abril.' } },
      roles: { 'Nursing assistant': { title: 'Asistente de enfermería', leadsTo: 'enfermero registrado' } },
    },
    ar: { name: '  ', description: '', sessions: { s1: { title: '' } } },
  },
});

describe('an event in Spanish', () => {
  const spanish = eventInLanguage(translated, 'es');

  test('says what was translated in Spanish', () => {
    expect(spanish.name).toBe('Evento de carreras de la salud');
    expect(spanish.place).toEqual({ name: 'Centro de oficios', address: translated.place.address });
    expect(spanish.sessions[0]).toEqual({
      ...translated.sessions[0],
      title: 'Un día en urgencias',
      room: 'Biblioteca',
    });
    expect(spanish.employers[0]?.nextSteps).toBe('Postúlate antes del 15 de abril.');
    expect(spanish.roles[0]).toEqual({
      ...translated.roles[0],
      title: 'Asistente de enfermería',
      leadsTo: 'enfermero registrado',
    });
  });

  test('says the rest in English', () => {
    expect(spanish.sessions[0]?.description).toBe(translated.sessions[0]?.description);
    expect(spanish.sessions[1]).toEqual(translated.sessions[1]);
    expect(spanish.employers[0]?.description).toBe(translated.employers[0]?.description);
    expect(spanish.roles[1]).toEqual(translated.roles[1]);
    expect(spanish.sessions).toHaveLength(translated.sessions.length);
  });
});

test('an empty translation counts as missing', () => {
  const { translations: _, ...arabic } = eventInLanguage(translated, 'ar');
  const { translations: __, ...english } = translated;
  expect(arabic).toEqual(english);
});

test('English is what the event itself says', () => {
  expect(eventInLanguage(translated, 'en')).toBe(translated);
});

test('an event stored before there were translations stays as it is', () => {
  const { translations: _, ...old } = healthEvent();
  expect(eventInLanguage(old, 'es')).toEqual(old);
});

test.each(['constructor', '__proto__', 'toString'])('a role called “%s” is nothing special', (title) => {
  const event = healthEvent({
    roles: [{ title, leadsTo: 'x', pathways: [] }],
    translations: { es: { roles: {} } },
  });
  expect(eventInLanguage(event, 'es').roles).toEqual(event.roles);
});

test('the event that was given is not changed', () => {
  const before = structuredClone(translated);
  eventInLanguage(translated, 'es');
  expect(translated).toEqual(before);
});

import { describe, expect, test } from 'vitest';
import { enrolment } from '#test/support/scanScreens/scene.ts';
import { faultOf } from '#web/scan/cameraFault.ts';
import { isOwnLink } from '#web/scan/engine/openStationEngine.ts';
import { firstStage } from '#web/scan/firstStage.ts';
import { refusedWords } from '#web/scan/MessageScreen.tsx';
import { mapAge } from '#web/scan/mapAge.ts';
import { stationSecretIn } from '#web/scan/stationSecret.ts';
import { texts } from '#web/scan/texts.ts';

const secret = `event00000st4t10n000${'0'.repeat(26)}`;

describe('a phone that opens the page', () => {
  test.each([
    ['without a link looks for its station', undefined, undefined, { kind: 'join' }],
    ['with a link gives a name', secret, undefined, { kind: 'enroll', secret }],
    ['goes on scanning after a reload', undefined, enrolment, { kind: 'scan', enrolled: enrolment }],
    [
      'goes on scanning when its own link is opened again',
      secret,
      enrolment,
      { kind: 'scan', enrolled: enrolment },
    ],
    [
      'may go to another station, or stay',
      'another-station',
      enrolment,
      { kind: 'enroll', secret: 'another-station', from: enrolment },
    ],
  ])('%s', (_, link, kept, stage) => expect(firstStage(link, kept, isOwnLink)).toEqual(stage));
});

describe('a station’s link', () => {
  test.each([
    [`https://turnout.example/s/#${secret}`, secret],
    [`  HTTPS://TURNOUT.EXAMPLE/S/#${secret.toUpperCase()} `, secret],
    ['https://turnout.example/B/ABCDEFGH23456789JKMNPQRSTR', undefined],
    ['https://turnout.example/s/', undefined],
    [`https://turnout.example/r/#${secret}`, undefined],
    ['https://turnout.example/s/#short', undefined],
    ['', undefined],
  ])('in "%s" is found, and in nothing else', (text, found) => expect(stationSecretIn(text)).toBe(found));
});

describe('a refused link', () => {
  test.each([
    ['link-spent', 'This link is used up', false],
    ['link-unknown', 'This link doesn’t work any more', true],
    ['station-not-open', 'Too early', true],
    ['event-over', 'This event is over', false],
    ['event-draft', 'The event isn’t published yet', true],
    ['event-cancelled', 'This event was cancelled', false],
    ['device-revoked', 'This phone was closed', false],
    ['invalid-input', 'This phone can’t join', true],
  ] as const)('by %s says "%s"', (refusal, title, mayHelp) => {
    expect(refusedWords(refusal, texts.en.refused)).toMatchObject({ title, mayHelp });
  });
});

describe('the age of the map', () => {
  const minute = 60_000;
  test.each([
    [0, undefined],
    [minute - 1, undefined],
    [-5 * minute, undefined],
    [minute, '1 min. ago'],
    [59.9 * minute, '59 min. ago'],
    [60 * minute, '1 hr. ago'],
    [26 * 60 * minute, '26 hr. ago'],
  ])('of %i ms is "%s"', (age, words) => expect(mapAge(age, 'en-US')).toBe(words));
});

describe('a camera that does not start', () => {
  test.each([
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'in-use'],
    ['AbortError', 'in-use'],
    ['TypeError', 'broken'],
  ])('with %s is "%s"', (name, fault) => expect(faultOf(new DOMException('', name))).toBe(fault));
});

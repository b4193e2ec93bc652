import type { OperationId } from '#contract/routes.ts';

/** The kind of value a field takes, which says what is wrong for it. */
export type FieldKind = 'text' | 'number' | 'list' | 'object';

/** Values of every type that a field of that kind must refuse. */
export const wrongFor: Record<FieldKind, unknown[]> = {
  text: [null, 7.5, -1, true, false, [], ['text'], {}, { toString: 'text' }],
  number: [null, '5', '', true, [], [5], {}, 1.5, 1e21],
  list: [null, 'x', 5, true, {}, [null], [5], [['x']], [{}], { length: 1, 0: 'x' }],
  object: [null, 'x', 5, true, [], ['x']],
};

/**
 * The fields of every operation that takes a JSON body, by hand: a new field without a row fails the test.
 * Names in the path are not among them, since the path always gives them.
 */
export const bodyFields: Partial<Record<OperationId, Record<string, FieldKind>>> = {
  registerStudent: {
    ageBand: 'text',
    firstName: 'text',
    lastName: 'text',
    school: 'text',
    grade: 'text',
    email: 'text',
    interests: 'list',
    sessions: 'list',
    answers: 'object',
    locale: 'text',
    attempt: 'text',
  },
  changeRegistration: {
    firstName: 'text',
    lastName: 'text',
    school: 'text',
    grade: 'text',
    interests: 'list',
    sessions: 'list',
    answers: 'object',
    locale: 'text',
    revision: 'number',
  },
  enrollDevice: { station: 'text', name: 'text' },
  uploadScans: { sentAt: 'text', scans: 'list' },
  requestSignIn: { email: 'text' },
  openSession: { token: 'text', code: 'text' },
  createEvent: { kind: 'text', slug: 'text', ...eventFields() },
  updateEvent: { revision: 'number', ...eventFields() },
  createStation: { kind: 'text', name: 'text', session: 'text', employer: 'text' },
  cancelRegistration: {},
  closeSession: {},
  publishEvent: {},
  cancelEvent: {},
  revokeStation: {},
};

function eventFields(): Record<string, FieldKind> {
  return {
    name: 'text',
    description: 'text',
    place: 'object',
    timeZone: 'text',
    startsAt: 'text',
    endsAt: 'text',
    capacity: 'number',
    sessions: 'list',
    employers: 'list',
    roles: 'list',
    interests: 'list',
    questions: 'list',
    schools: 'list',
    mailTexts: 'object',
    summaryTo: 'list',
  };
}

/** Texts that no name of a person or a school may be, in words. */
export const hostileNames: Record<string, string> = {
  'an empty text': '',
  'only spaces': '   ',
  'a line break': 'Maya\nOkafor',
  'a carriage return and a header': 'Maya\r\nBcc: x@y.example',
  'a null': 'Ma\u0000ya',
  'an escape': '\u001b[31mMaya',
  'a delete': 'Maya\u007f',
  'a C1 control': 'Maya\u0085Okafor',
  'an emoji': 'Maya 🎉',
  'an emoji of several joined': '👩‍⚕️',
  'a flag': '🇺🇸',
  'a right-to-left override': 'Maya\u202egnirts',
  'an isolate': '\u2067Maya\u2069',
  'a right-to-left mark': 'Maya\u200f',
  'a line separator': 'Maya\u2028Okafor',
  'a byte order mark': 'Ma\ufeffya',
  'half of a surrogate pair': 'Maya\ud83d',
  'a letter nobody can see': '\u3164',
  'what is left of broken UTF-8': 'Ma\ufffdya',
  'a formula': '=HYPERLINK("http://x")',
  'a sum': '@SUM(A1:A9)',
  'a command': "+cmd|' /C calc'!A0",
  'a minus': '-2+3',
  'a tab and a formula': '\t=1+1',
  'a web address': 'http://x.example',
  'a web address without a protocol': 'Visit www.example',
  'a host name': 'evil.example',
  'an e-mail address': 'maya@students.example',
  'a tag': '<b>Maya</b>',
  'a script': '<script>alert(1)</script>',
  'a template': '{{constructor}}',
  'a query': "'; DROP TABLE registrations; --",
};

/** Names of real people's languages, which every screen and mail can hold. */
export const welcomeNames: Record<string, [first: string, last: string]> = {
  'in English, with an apostrophe and a hyphen': ['Anne-Marie', 'O’Brien'],
  'in Spanish': ['María José', 'Núñez de la Peña'],
  'in Vietnamese': ['Nguyễn Thị Ánh', 'Trần Đặng'],
  'in Vietnamese, decomposed': ['Nguyễn'.normalize('NFD'), 'Trần'.normalize('NFD')],
  'in Arabic': ['محمد', 'عبد الرحمن'],
  'in Dari, with a zero-width non-joiner': ['علی‌رضا', 'خان‌زاده'],
  'in Pashto': ['ګل‌مکۍ', 'ځاځی'],
  'in Russian': ['Пётр', 'Йолкин'],
  'in Ukrainian': ['Соломія', 'Мар’яненко'],
  'in Mandarin': ['小明', '欧阳'],
  'in Somali': ['Xaawo', 'Cabdi-raxmaan'],
  'in Hawaiian, with an ʻokina': ['Kaʻiulani', 'Keliʻi'],
  'with initials and a suffix': ['J. R.', 'Smith, Jr.'],
  'of one letter': ['Y', 'O'],
  'of a name that code uses': ['constructor', 'toString'],
};

export const hostileEmails: string[] = [
  '',
  'maya',
  'maya@',
  '@students.example',
  'maya@students',
  'a b@students.example',
  'a@b.example\r\nBcc: x@y.example',
  'a@b.example\nBcc: x@y.example',
  'a@b.example%0d%0aBcc: x@y.example',
  'a@b.example, x@y.example',
  'a@b.example;x@y.example',
  'Maya <a@b.example>',
  'a@b.example>',
  '"a\r\nb"@b.example',
  'a@b.example\u0000',
  'a\u202e@b.example',
  'mailto:a@b.example',
  `${'a'.repeat(250)}@b.example`,
  'a@b@c.example',
  'a..b@c.example',
  'a@-b.example',
];

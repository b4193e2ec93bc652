import { grades } from '#domain/vocabulary.ts';
import { ownerEmail } from '#infra/local/environment.ts';
import type { Caller } from '#test/support/caller.ts';
import { heldClass } from '#test/support/classes.ts';
import { publishedEvent, secretOf } from '#test/support/people.ts';
import { newStudent } from '#test/support/registering.ts';
import type { Turnout } from '#test/support/turnout.ts';

/** Somebody whom nothing on a phone may name. Every name stands for this person alone, and is no word. */
export interface Guest {
  firstName: string;
  lastName: string;
  school: string;
  grade: (typeof grades)[number];
  email: string;
  /** What else was said when registering. */
  said: string[];
  /** The 26 characters of the badge, and its short code; empty for a walk-in. */
  badge: string;
  shortCode: string;
  /** The registration's id, and the secret of its private link. */
  registration?: string;
  secret?: string;
}

export interface Guests {
  /** Registered by themselves. */
  students: Guest[];
  /** On the roster of one class. */
  rows: Guest[];
  /** Not registered at all. */
  walkIns: Guest[];
}

const syllables = ['Vy', 'Zo', 'Qua', 'Xel', 'Jor', 'Kwi', 'Fez', 'Bru', 'Thy', 'Gno'];

/** Of names unlike anyone's: whoever looks for a school finds nobody. */
const schools = ['Harbor', 'Lakeside', 'Pine Valley', 'Riverside', 'Summit', 'Prairie', 'Cedar Hill'];

/** The n-th of people who don't exist, up to 1,000. Some have letters that are two bytes in UTF-8. */
function guestOf(number: number): Guest {
  const digits = [...String(number).padStart(3, '0')].map((digit) => syllables[Number(digit)] ?? '');
  const [a = '', b = '', c = ''] = digits.map((part) => part.toLowerCase());
  const mark = `${a}${b}${c}`;
  const capital = (text: string) => text[0]?.toUpperCase() + text.slice(1);
  return {
    firstName: capital(`${mark}${number % 3 === 0 ? 'é' : 'e'}lin`),
    lastName: capital(`${c}${b}${a}m${number % 4 === 0 ? 'ø' : 'o'}nd`),
    school: `${schools[number % schools.length]} High School`,
    grade: grades[3 + (number % 4)] ?? '10',
    email: `${mark}.inbox@guests.example`,
    said: [`My wish is a ${mark}phone`, `I need the ${mark}chair`],
    badge: '',
    shortCode: '',
  };
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/** An event of 40 guests, of whom 10 are one class, with its class's code and 8 blank badges. */
export async function guestsComing(turnout: Turnout, owner: Caller) {
  const event = await publishedEvent(owner, {
    capacity: 200,
    asksAccommodations: true,
    accommodationsFor: [ownerEmail],
    questions: [{ kind: 'text', label: { en: 'What would you like to see?' } }],
  });
  const students: Guest[] = [];
  for (const number of numbers(0, 30)) {
    const guest = guestOf(number);
    const [wish = '', need = ''] = guest.said;
    const { firstName, lastName, school, grade, email } = guest;
    const registered = await newStudent(turnout, event.slug, {
      ...{ firstName, lastName, school, grade, email, accommodations: need },
      answers: { [event.questions[0]?.id ?? '']: wish },
    });
    students.push({
      ...guest,
      ...{ badge: textOf(registered.badge), shortCode: registered.shortCode },
      ...{ registration: registered.registrationId, secret: secretOf(registered.manageUrl) },
    });
  }
  const made = numbers(200, 10).map(guestOf);
  const contact = guestOf(300);
  const { secret } = await heldClass(turnout, event.slug, {
    ...{ students: made.length, chaperones: 0, school: contact.school },
    ...{ contactName: `${contact.firstName} ${contact.lastName}` },
  });
  const educator = turnout.someone();
  const rows = made.map(({ firstName, lastName, grade, email }) => ({ firstName, lastName, grade, email }));
  await educator.get('addToRoster', { rows }, secret);
  const sheets = (await educator.get('getSheets', {}, secret)).badges;
  const { code } = await educator.get('getGroup', {}, secret);
  const { badges } = await owner.get('printBlankBadges', { event: event.id, count: 8 });
  const guests: Guests = {
    students,
    rows: made.map((guest) => {
      const sheet = sheets.find(({ firstName }) => firstName === guest.firstName);
      if (!sheet) throw new Error(`${guest.firstName} is on no sheet`);
      return { ...guest, said: [], badge: textOf(sheet.badge), shortCode: sheet.shortCode };
    }),
    walkIns: numbers(400, 3).map((number) => ({ ...guestOf(number), email: '', said: [] })),
  };
  return {
    event,
    guests,
    educatorSecret: secret,
    contact,
    classCode: textOf(code),
    blanks: badges.map(({ badge }) => textOf(badge)),
  };
}

/** The last part of a badge's address, or the text itself. */
export function textOf(badge: string): string {
  return badge.slice(badge.lastIndexOf('/') + 1).toUpperCase();
}

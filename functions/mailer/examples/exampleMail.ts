import type { CareerEvent } from '#domain/event.ts';
import { exampleRegistration } from '#domain/exampleRegistration.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Services } from '#functions/services.ts';
import type { Message } from '#mail/message.ts';
import { employerMessage } from '../employerMessage.ts';
import { groupMessage } from '../groupMessage.ts';
import { settledSummary } from '../sendSummary.ts';
import { studentMessage } from '../studentMessage.ts';
import { countedSummary } from '../summaryMessage.ts';
import { exampleStudent, itsScans, madeUpScans } from './exampleStudent.ts';
import { madeUpClass, madeUpEmployer, madeUpStudent } from './madeUp.ts';
import { classesOf, countOrganizers, employersOf, studentsOf } from './readers.ts';
import { type RecipientCount, recipientCount } from './recipientCount.ts';
import { type Example, exampleOf, type Shown } from './shown.ts';

export interface ExampleMail {
  message: Message;
  filledFrom: 'someone-real' | 'made-up';
  /** How many would get it as things stand, by language, and how many of its audience would not, by why. */
  byLocale: RecipientCount['byLocale'];
  leftOut: RecipientCount['leftOut'];
  /** When mail to many is due, and whether that had passed, so that nobody gets it. */
  dueAt?: string;
  past: boolean;
}

/** A mail, or none where its readers get none of that kind. */
type Made = Pick<ExampleMail, 'filledFrom'> & { message: Message | undefined };

/** What makes mails, with the choices of nobody in their links. */
type MakerServices = Omit<Services, 'mailChoices'> & { mailChoices: Pick<Services['mailChoices'], 'keyOf'> };

/** What is shown, how, and the count of who would get it. */
interface Look extends Example {
  locale: Locale;
  count: RecipientCount;
  /** What stands for real addresses. */
  mailChoices: Services['mailChoices'];
}

/**
 * A mail as its readers would get it, made by what makes theirs and filled from one of them, else made up. No link or
 * badge in it is a student's or an educator's: whoever looks at it gets no key to their pages. `lookedAtBy`: the
 * member's address. Undefined where those readers get no such mail.
 */
export async function exampleMail(
  given: Services,
  about: CareerEvent,
  shown: Shown,
  lookedAtBy: string,
): Promise<ExampleMail | undefined> {
  const services: MakerServices = { ...given, mailChoices: { keyOf: async () => exampleRegistration } };
  const example = exampleOf(about, shown, given.clock());
  if (!example) return undefined;
  const { planned } = example;
  const { mailChoices } = given;
  const count = await recipientCount(mailChoices, about, planned.kind);
  const look = { ...example, locale: shown.locale, count, mailChoices };
  const { message, filledFrom } = await make(services, look, lookedAtBy);
  if (!message) return undefined;
  const { byLocale, leftOut } = count;
  const isPlanned = !('kind' in shown);
  return {
    ...{ message, filledFrom, byLocale, leftOut, past: planned.past },
    ...(isPlanned && { dueAt: planned.dueAt }),
  };
}

function make(services: MakerServices, look: Look, lookedAtBy: string): Promise<Made> {
  switch (look.planned.to) {
    case 'students':
      return toStudent(services, look);
    case 'educators':
      return toClass(services, look);
    case 'employers':
      return toEmployer(services, look);
    case 'organizers':
      return toOrganizer(services, look, lookedAtBy);
    case 'everyone':
      return toEveryone(services, look);
  }
}

async function toStudent(services: MakerServices, look: Look): Promise<Made> {
  const { event, which, locale, count } = look;
  const shown = await studentsOf(services, look, locale, count);
  const reader = shown?.reader ?? madeUpStudent(event, locale);
  const scans = shown?.isMeant ? await itsScans(services, reader) : madeUpScans(event);
  const message = await studentMessage(
    { ...services, scans: { of: async () => scans } },
    which,
    event,
    exampleStudent(reader, which.name, locale),
  );
  return { message, filledFrom: filledFrom(shown) };
}

async function toClass(services: MakerServices, look: Look): Promise<Made> {
  const { event, which, locale, count } = look;
  const shown = await classesOf(services, look, locale, count);
  const group = shown?.reader ?? madeUpClass(event, locale);
  const nobodys = { ...group, id: exampleRegistration, locale, linkVersion: 1 };
  const write = await groupMessage(services, which, event, nobodys);
  return { message: await write?.(group.contact, true), filledFrom: filledFrom(shown) };
}

async function toEmployer(services: MakerServices, look: Look): Promise<Made> {
  const shown = await employersOf(services, look, look.count);
  const write = await employerMessage(services, look.which, look.event);
  const message = await write?.(shown?.reader ?? madeUpEmployer);
  return { message, filledFrom: filledFrom(shown) };
}

/** Its figures are real ones, if only zeros. */
async function toOrganizer(services: MakerServices, look: Look, lookedAtBy: string): Promise<Made> {
  const { event, planned, mailChoices, count } = look;
  await countOrganizers({ ...services, mailChoices }, look, count);
  const { to } = await countedSummary(services, event, { settled: planned.name === settledSummary });
  return { message: await to(lookedAtBy), filledFrom: 'someone-real' };
}

/** What goes to everyone is shown as students get it. */
async function toEveryone(services: MakerServices, look: Look): Promise<Made> {
  const made = await toStudent(services, look);
  await classesOf(services, look, look.locale, look.count);
  await employersOf(services, look, look.count);
  return made;
}

function filledFrom(real: unknown): ExampleMail['filledFrom'] {
  return real ? 'someone-real' : 'made-up';
}

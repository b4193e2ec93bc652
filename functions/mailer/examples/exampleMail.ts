import type { CareerEvent } from '#domain/event.ts';
import { exampleRegistration } from '#domain/exampleRegistration.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Services } from '#functions/services.ts';
import type { Message } from '#mail/message.ts';
import { employerMessage } from '../employerMessage.ts';
import { groupMessage } from '../groupMessage.ts';
import { studentMessage } from '../studentMessage.ts';
import { countedSummary } from '../summaryMessage.ts';
import { exampleStudent, itsScans, madeUpScans } from './exampleStudent.ts';
import { madeUpClass, madeUpEmployer, madeUpStudent } from './madeUp.ts';
import { classesOf, employersOf, organizersOf, studentsOf } from './readers.ts';
import { type Example, exampleOf, type Shown } from './shown.ts';

export interface ExampleMail {
  message: Message;
  filledFrom: 'someone-real' | 'made-up';
  /** How many would get it as things stand, by language. */
  byLocale: Counts;
  /** When mail to many is due, and whether that had passed, so that nobody gets it. */
  dueAt?: string;
  past: boolean;
}

type Counts = Partial<Record<Locale, number>>;
/** A mail, or none where its readers get none of that kind; and how many would get it. */
type Made = Pick<ExampleMail, 'filledFrom' | 'byLocale'> & { message: Message | undefined };

/** What makes mails, with the choices of nobody in their links. */
type MakerServices = Omit<Services, 'mailChoices'> & { mailChoices: Pick<Services['mailChoices'], 'keyOf'> };

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
  const { planned } = example;
  const { message, ...made } = await make(services, example, shown.locale, lookedAtBy);
  if (!message) return undefined;
  return { ...made, message, ...('rule' in shown && { dueAt: planned.dueAt }), past: planned.past };
}

function make(services: MakerServices, example: Example, locale: Locale, lookedAtBy: string): Promise<Made> {
  switch (example.planned.to) {
    case 'students':
      return toStudent(services, example, locale);
    case 'educators':
      return toClass(services, example, locale);
    case 'employers':
      return toEmployer(services, example);
    case 'organizers':
      return toOrganizer(services, example, lookedAtBy);
    case 'everyone':
      return toEveryone(services, example, locale);
  }
}

async function toStudent(services: MakerServices, example: Example, locale: Locale): Promise<Made> {
  const { event, which } = example;
  const { shown, byLocale } = await studentsOf(services, example, locale);
  const reader = shown?.reader ?? madeUpStudent(event, locale);
  const scans = shown?.isMeant ? await itsScans(services, reader) : madeUpScans(event);
  const message = await studentMessage(
    { ...services, scans: { of: async () => scans } },
    which,
    event,
    exampleStudent(reader, which.name, locale),
  );
  return { message, byLocale, filledFrom: filledFrom(shown) };
}

async function toClass(services: MakerServices, example: Example, locale: Locale): Promise<Made> {
  const { event, which } = example;
  const { shown, byLocale } = await classesOf(services, example, locale);
  const group = shown?.reader ?? madeUpClass(event, locale);
  const nobodys = { ...group, id: exampleRegistration, locale, linkVersion: 1 };
  const write = await groupMessage(services, which, event, nobodys);
  return { message: await write?.(group.contact, true), byLocale, filledFrom: filledFrom(shown) };
}

async function toEmployer(services: MakerServices, example: Example): Promise<Made> {
  const { shown, byLocale } = employersOf(example);
  const write = await employerMessage(services, example.which, example.event);
  const message = await write?.(shown?.reader ?? madeUpEmployer);
  return { message, byLocale, filledFrom: filledFrom(shown) };
}

/** Its figures are real ones, if only zeros. */
async function toOrganizer(services: MakerServices, { event }: Example, lookedAtBy: string): Promise<Made> {
  const { to } = await countedSummary(services, event, { settled: false });
  return { message: await to(lookedAtBy), byLocale: organizersOf(event), filledFrom: 'someone-real' };
}

/** What goes to everyone is shown as students get it. */
async function toEveryone(services: MakerServices, example: Example, locale: Locale): Promise<Made> {
  const made = await toStudent(services, example, locale);
  const classes = await classesOf(services, example, locale);
  const counts = [made.byLocale, classes.byLocale, employersOf(example).byLocale];
  return { ...made, byLocale: summed(counts) };
}

function filledFrom(real: unknown): ExampleMail['filledFrom'] {
  return real ? 'someone-real' : 'made-up';
}

function summed(counts: Counts[]): Counts {
  const sum: Counts = {};
  for (const [locale, count] of counts.flatMap((one) => Object.entries(one) as [Locale, number][]))
    sum[locale] = (sum[locale] ?? 0) + count;
  return sum;
}

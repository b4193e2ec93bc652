import { isSmall } from '#domain/smallCells.ts';
import type { Block } from '../blocks.ts';
import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { noteBlock } from '../eventParts.ts';
import type { EmployerReminderFacts } from '../facts.ts';
import { count } from '../figures.ts';
import type { Message } from '../message.ts';
import { amounts, boothCards } from '../resources.ts';
import { clock, shortDay } from '../when.ts';
import { boothDetails, employerFrame } from './employerParts.ts';

/** Before the event: when and where, the scanner of their booth, and what students will be told of them. */
export function employerReminder(given: EmployerReminderFacts): Message {
  const facts = cleaned(given);
  const { event, note, registered, choices } = facts;
  const { frame, greeting, locale, words } = employerFrame(facts);
  const { startsAt, timeZone } = event;
  const students = isSmall(registered) ? words.fewStudents : count(registered, locale);
  return composed({
    ...frame,
    choices,
    subject: words.reminder.subject(shortDay(startsAt, timeZone, locale), event.name),
    preview: words.reminder.preview(clock(startsAt, timeZone, locale), event.place.name),
    title: words.reminder.title,
    blocks: [
      greeting,
      { kind: 'paragraph', text: words.reminder.lead(event.name) },
      boothDetails(
        facts,
        registered > 0 ? [{ label: words.students, lines: [words.registered(students)] }] : [],
      ),
      ...noteBlock(note, locale),
      ...scanner(facts),
      ...whatStudentsAreTold(facts),
      { kind: 'paragraph', text: words.answer },
    ],
  });
}

function scanner(facts: EmployerReminderFacts): Block[] {
  const { words } = employerFrame(facts);
  if (!facts.stationUrl) return [];
  return [
    { kind: 'heading', text: words.reminder.scanner },
    { kind: 'paragraph', text: words.reminder.scannerLead },
    { kind: 'button', label: words.reminder.openScanner, href: facts.stationUrl },
    { kind: 'paragraph', text: words.reminder.scannerCare, soft: true },
  ];
}

/** As their card in the follow-up will be, so that they can mend it in time. */
function whatStudentsAreTold(facts: EmployerReminderFacts): Block[] {
  const { locale, words } = employerFrame(facts);
  const { employer } = facts;
  const heading: Block = { kind: 'heading', text: words.reminder.told };
  const cards = boothCards(words.reminder.told, [employer], locale, amounts[0]);
  return employer.nextSteps
    ? cards
    : [heading, { kind: 'paragraph', text: words.reminder.noNextStep }, ...cards.slice(1)];
}

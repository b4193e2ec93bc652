import { placesAsked } from '#domain/group.ts';
import type { Block, ListItem } from '../blocks.ts';
import { cleaned } from '../cleaned.ts';
import { composed } from '../composed.ts';
import { noteBlock } from '../eventParts.ts';
import type { GroupReminderFacts } from '../facts.ts';
import { count } from '../figures.ts';
import type { Message } from '../message.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { clock, moment, shortDay } from '../when.ts';
import { classDetails, classLink, educatorGreeting, groupFrame, paragraph, stateLine } from './groupParts.ts';

/** Before the event, to a class's educators: what is still missing, and what helps on the day. */
export function groupReminder(given: GroupReminderFacts): Message {
  const facts = cleaned(given);
  const { event, group, note, choices } = facts;
  const { locale } = group;
  const { reminder: words } = groupTexts[locale];
  const { startsAt, timeZone } = event;
  return composed({
    ...groupFrame(facts),
    choices,
    subject: words.subject(shortDay(startsAt, timeZone, locale), event.name),
    preview: lacksNames(facts)
      ? words.previewNames(dueBy(facts))
      : words.preview(clock(startsAt, timeZone, locale), event.place.name),
    title: words.title,
    blocks: [
      educatorGreeting(facts),
      paragraph(words.lead),
      ...howItStands(facts),
      classDetails(facts),
      ...noteBlock(note, locale),
      { kind: 'heading', text: words.checklist },
      { kind: 'list', items: checklist(facts) },
      ...classLink(facts),
    ],
  });
}

/** Whether places are held that nobody's name stands on. */
function lacksNames({ group }: GroupReminderFacts): boolean {
  return group.status === 'held' && group.named < placesAsked(group);
}

function howItStands(facts: GroupReminderFacts): Block[] {
  const { group } = facts;
  const { reminder: words } = groupTexts[group.locale];
  if (group.status !== 'held') return stateLine(facts);
  const asked = placesAsked(group);
  if (group.named >= asked) return [paragraph(words.allNamed)];
  const named = words.named(count(group.named, group.locale), count(asked, group.locale));
  return [paragraph(`${named} ${words.namesDue(dueBy(facts))}`)];
}

function dueBy({ event, group, namesDueBy }: GroupReminderFacts): string {
  return moment(namesDueBy, event.timeZone, group.locale);
}

function checklist({ group }: GroupReminderFacts): ListItem[] {
  const { reminder: words } = groupTexts[group.locale];
  return [
    { text: words.badges, detail: words.badgesDetail },
    { text: words.arrival, detail: words.arrivalDetail },
    { text: words.code, detail: words.codeDetail },
  ];
}

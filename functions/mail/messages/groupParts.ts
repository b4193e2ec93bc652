import { changesUntil, holdUntil, placesAsked } from '#domain/group.ts';
import { plural } from '#domain/plural.ts';
import type { Block } from '../blocks.ts';
import { whenAndWhere } from '../eventParts.ts';
import type { GroupMailFacts } from '../facts.ts';
import { count } from '../figures.ts';
import type { Letter } from '../layout.ts';
import { groupTexts } from '../texts/group/groupTexts.ts';
import { texts } from '../texts/texts.ts';
import { clock, moment, shortDay } from '../when.ts';

/** What every mail to an educator begins with and ends with; `typed`: nobody has shown yet that the address is theirs. */
export function groupFrame(
  { event, group: { locale }, educator, from }: GroupMailFacts,
  { typed = false } = {},
): Pick<Letter, 'locale' | 'eyebrow' | 'footer' | 'from'> {
  const { footer } = groupTexts[locale];
  const known = educator.isContact ? footer.contact : footer.shared;
  const why = typed ? footer.typed : known;
  return { locale, eyebrow: event.name, footer: [why(event.name), texts[locale].footer.untracked], from };
}

export function educatorGreeting({ educator, group: { locale } }: GroupMailFacts): Block {
  return { kind: 'paragraph', text: texts[locale].greeting(educator.name) };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** When and where, then the class as it stands: who comes, how many places it has, how and when it arrives. */
export function classDetails({ event, group }: GroupMailFacts): Extract<Block, { kind: 'details' }> {
  const { locale, school, grade, students, chaperones, arrival, lunches, status } = group;
  const words = groupTexts[locale];
  const { labels } = words;
  const coming = [
    plural(locale, students, words.students),
    ...(chaperones ? [plural(locale, chaperones, words.chaperones)] : []),
  ];
  // Before the tap there are none, and afterwards names stand in for them.
  const holds = status === 'held' || status === 'awaiting-approval';
  const rows = [
    ...whenAndWhere(event, locale).rows,
    { label: labels.class, lines: [school, texts[locale].grades[grade]] },
    { label: labels.people, lines: coming },
    ...(holds ? [{ label: labels.places, lines: [placesLine(group)] }] : []),
    { label: labels.arrival, lines: [words.arrivals[arrival.by], ...arrivalTime(event, group)] },
    ...(lunches ? [{ label: labels.lunches, lines: [count(lunches, locale)] }] : []),
  ];
  return { kind: 'details', rows };
}

/** The hour alone where it is the event's own day. */
function arrivalTime(
  { startsAt, timeZone }: GroupMailFacts['event'],
  { arrival: { at }, locale }: GroupMailFacts['group'],
): string[] {
  if (!at) return [];
  const sameDay = shortDay(at, timeZone, locale) === shortDay(startsAt, timeZone, locale);
  return [sameDay ? clock(at, timeZone, locale) : moment(at, timeZone, locale)];
}

function placesLine(group: GroupMailFacts['group']): string {
  const words = groupTexts[group.locale];
  const [granted, asked] = places(group);
  return group.granted >= placesAsked(group) ? words.allPlaces(asked) : words.placesSoFar(granted, asked);
}

/** How many places it has of how many it asked for, as people write them. */
export function places(group: GroupMailFacts['group']): [granted: string, asked: string] {
  return [count(group.granted, group.locale), count(placesAsked(group), group.locale)];
}

/** When, where and which class, for mails after which nothing about it can change. */
export function whichClass({ event, group: { locale, school } }: GroupMailFacts): Block {
  const { rows } = whenAndWhere(event, locale);
  return {
    kind: 'details',
    rows: [...rows, { label: groupTexts[locale].labels.class, lines: [school] }],
  };
}

/** In a sentence or two how the class stands and what that asks of its educators; nothing where it asks nothing. */
export function stateLine({ event, group }: GroupMailFacts): Block[] {
  const { locale, status, approvedUpTo, named } = group;
  if (status === 'cancelled' || (status === 'held' && named >= placesAsked(group))) return [];
  const until = moment(holdUntil(event, group), event.timeZone, locale);
  return [paragraph(groupTexts[locale].states[status](until, count(approvedUpTo, locale)))];
}

/** Until when names are due and until when the class may be changed, as people say it. */
export function deadlines({ event, group }: GroupMailFacts): { names: string; changes: string } {
  const said = (at: string) => moment(at, event.timeZone, group.locale);
  return { names: said(holdUntil(event, group)), changes: said(changesUntil(event)) };
}

export function classLink({ groupUrl, group: { locale } }: GroupMailFacts, label?: string): Block[] {
  const { open, care } = groupTexts[locale];
  return [
    { kind: 'button', label: label ?? open, href: groupUrl },
    { kind: 'paragraph', text: care, soft: true },
  ];
}

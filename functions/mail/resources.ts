import { commas } from '#domain/commas.ts';
import type { CareerEvent, Employer, Role } from '#domain/event.ts';
import { isolated } from '#domain/isolated.ts';
import { plural } from '#domain/plural.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Block, Card, ListItem } from './blocks.ts';
import { shortened } from './cleaned.ts';
import { MadeOnce } from './madeOnce.ts';
import { mailLink, webLink, webLinkLabel } from './safeLink.ts';
import { texts } from './texts/texts.ts';

/** How much of a large fair is told; the rest is named, and linked. */
export interface Amount {
  cards: number;
  /** Characters of an employer's next steps. */
  steps: number;
  names: number;
  roles: number;
}

/** From the most to the least; which it is depends on how long the employers' own texts are. */
export const amounts: readonly [Amount, ...Amount[]] = [
  { cards: 15, steps: 400, names: 40, roles: 6 },
  { cards: 10, steps: 300, names: 30, roles: 6 },
  { cards: 6, steps: 200, names: 20, roles: 5 },
  { cards: 4, steps: 120, names: 10, roles: 3 },
];

/** The employers among these ids, in their order, as far as there is room to tell of them. */
export function boothsVisited({ employers }: CareerEvent, visited: string[], { cards }: Amount): Employer[] {
  const byId = new Map(employers.map((employer) => [employer.id, employer]));
  return visited.flatMap((id) => byId.get(id) ?? []).slice(0, cards);
}

/** A mailing shows thousands the same employers and jobs. */
const cards = new MadeOnce<Employer, Card>();
const employerItems = new MadeOnce<Employer, ListItem>();
const roleItems = new MadeOnce<Role, ListItem>();

/** What employers say comes next, a card each. `heading` is the title over them. */
export function boothCards(heading: string, employers: Employer[], locale: Locale, amount: Amount): Block[] {
  if (!employers.length) return [];
  return [
    { kind: 'heading', text: heading },
    { kind: 'cards', cards: employers.map((employer) => cardOf(employer, locale, amount)) },
  ];
}

/**
 * What the employers offer after the event, those with a next step first. Where the student was at booths, which were
 * `told` of before this, the others are named alone.
 */
export function resources(
  event: CareerEvent,
  {
    heading,
    told,
    eventUrl,
    locale,
    amount,
  }: { heading: string; told: Employer[]; eventUrl: string; locale: Locale; amount: Amount },
): Block[] {
  const words = texts[locale].resources;
  const ranked = event.employers
    .filter((employer) => !told.includes(employer))
    .sort((one, other) => Number(other.nextSteps !== '') - Number(one.nextSteps !== ''));
  const cards = told.length ? [] : ranked.slice(0, amount.cards);
  const others = ranked.slice(cards.length);
  const named = others
    .slice(0, told.length ? amount.names / 2 : amount.names)
    .map((employer) => employerItems.of(employer, locale, () => nameAndLink(employer, locale)));
  const unnamed = others.length - named.length;
  return [
    ...boothCards(heading, cards, locale, amount),
    ...(named.length > 0
      ? [
          { kind: 'heading', text: words.more } as const,
          {
            kind: 'list',
            items: unnamed
              ? [...named, { text: plural(locale, unnamed, words.andMore), href: eventUrl }]
              : named,
          } as const,
        ]
      : []),
    ...jobs(event.roles, { locale, amount, eventUrl }),
    { kind: 'link', label: texts[locale].eventPage, href: eventUrl },
  ];
}

function cardOf(employer: Employer, locale: Locale, amount: Pick<Amount, 'steps'>): Card {
  return cards.of(employer, `${locale} ${amount.steps}`, () => card(employer, locale, amount));
}

function card(employer: Employer, locale: Locale, amount: Pick<Amount, 'steps'>): Card {
  const { interestNames, resources: words } = texts[locale];
  const website = webLink(employer.website);
  const write = mailLink(employer.contactEmail);
  const roles = listed(employer.roles.slice(0, 5), locale);
  const waysIn = listed(
    employer.pathways.map((pathway) => interestNames[pathway]),
    locale,
  );
  return {
    title: employer.name,
    tag: employer.booth && words.booth(employer.booth),
    lines: [roles && `${words.roles} ${roles}`, waysIn && `${words.waysIn} ${waysIn}`].filter(Boolean),
    ...(employer.nextSteps && {
      step: { label: words.nextStep, text: shortened(employer.nextSteps, amount.steps) },
    }),
    links: [
      ...(website ? [{ label: webLinkLabel(website), href: website }] : []),
      ...(write ? [{ label: words.write(employer.contactName || employer.contactEmail), href: write }] : []),
    ],
  };
}

function nameAndLink({ name, booth, website }: Employer, locale: Locale): ListItem {
  const detail = booth && texts[locale].resources.booth(booth);
  return { text: name, detail, href: webLink(website) };
}

/** The first of them; how many more there are is said, and linked. */
function jobs(
  roles: Role[],
  { locale, amount, eventUrl }: { locale: Locale; amount: Amount; eventUrl: string },
): Block[] {
  const words = texts[locale].resources;
  if (roles.length === 0) return [];
  const items = roles
    .slice(0, amount.roles)
    .map((role) => roleItems.of(role, locale, () => roleItem(role, locale)));
  const more = roles.length - items.length;
  if (more > 0) items.push({ text: plural(locale, more, words.moreJobs), href: eventUrl });
  return [
    { kind: 'heading', text: words.jobs },
    { kind: 'list', items },
  ];
}

function roleItem({ title, leadsTo, pathways: ways }: Role, locale: Locale): ListItem {
  const { interestNames, resources: words } = texts[locale];
  const pathways = listed(
    ways.map((way) => interestNames[way]),
    locale,
  );
  return {
    text: title,
    detail: [leadsTo && words.leadsTo(leadsTo), pathways].filter(Boolean).join(' · '),
  };
}

/** Names one after the other, with the comma of the language. */
function listed(names: string[], locale: Locale): string {
  return names.map((name) => isolated(name, locale)).join(commas[locale]);
}

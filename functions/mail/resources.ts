import { commas } from '#domain/commas.ts';
import type { CareerEvent, Employer, Role } from '#domain/event.ts';
import { isolated } from '#domain/isolated.ts';
import { plural } from '#domain/plural.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Block, Card, ListItem } from './blocks.ts';
import { shortened } from './cleaned.ts';
import { mailLink, webLink, webLinkLabel } from './safeLink.ts';
import { texts } from './texts/texts.ts';

/** Mail programs cut long mails short, so the rest of a large fair is named and linked, not told. */
const mostCards = 15;
const mostNames = 40;
const mostRoles = 12;

/**
 * What the employers offer after the event: those the student visited first, then those with a next step.
 * `heading` is the title over them.
 */
export function resources(
  event: CareerEvent,
  {
    heading,
    visited,
    eventUrl,
    locale,
  }: { heading: string; visited: string[]; eventUrl: string; locale: Locale },
): Block[] {
  const words = texts[locale].resources;
  const wasVisited = ({ id }: Employer) => visited.includes(id);
  const ranked = [...event.employers].sort((a, b) => rank(b) - rank(a));
  function rank(employer: Employer): number {
    return (wasVisited(employer) ? 2 : 0) + (employer.nextSteps ? 1 : 0);
  }
  const cards = ranked.slice(0, mostCards).map((employer) => card(employer, wasVisited(employer), locale));
  const others = ranked.slice(mostCards);
  const named = others.slice(0, mostNames).map(nameAndLink);
  const unnamed = others.length - named.length;
  return [
    ...(cards.length > 0
      ? [{ kind: 'heading', text: heading } as const, { kind: 'cards', cards } as const]
      : []),
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
    ...jobs(event.roles, locale),
    { kind: 'button', label: texts[locale].eventPage, href: eventUrl },
  ];
}

function card(employer: Employer, visited: boolean, locale: Locale): Card {
  const { pathways, resources: words } = texts[locale];
  const website = webLink(employer.website);
  const write = mailLink(employer.contactEmail);
  const roles = listed(employer.roles.slice(0, 5), locale);
  const waysIn = listed(
    employer.pathways.map((pathway) => pathways[pathway]),
    locale,
  );
  return {
    title: employer.name,
    tag: [employer.booth && words.booth(employer.booth), visited && words.visited]
      .filter(Boolean)
      .join(' · '),
    lines: [roles && `${words.roles} ${roles}`, waysIn && `${words.waysIn} ${waysIn}`].filter(Boolean),
    ...(employer.nextSteps && { step: { label: words.nextStep, text: shortened(employer.nextSteps, 400) } }),
    links: [
      ...(website ? [{ label: webLinkLabel(website), href: website }] : []),
      ...(write ? [{ label: words.write(employer.contactName || employer.contactEmail), href: write }] : []),
    ],
  };
}

function nameAndLink({ name, booth, website }: Employer): ListItem {
  return { text: name, detail: booth, href: webLink(website) };
}

function jobs(roles: Role[], locale: Locale): Block[] {
  const { pathways, resources: words } = texts[locale];
  if (roles.length === 0) return [];
  const items = roles.slice(0, mostRoles).map(({ title, leadsTo, pathways: ways }) => ({
    text: title,
    detail: [
      leadsTo && words.leadsTo(leadsTo),
      listed(
        ways.map((way) => pathways[way]),
        locale,
      ),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return [
    { kind: 'heading', text: words.jobs },
    { kind: 'list', items },
  ];
}

/** Names one after the other, with the comma of the language. */
function listed(names: string[], locale: Locale): string {
  return names.map((name) => isolated(name, locale)).join(commas[locale]);
}

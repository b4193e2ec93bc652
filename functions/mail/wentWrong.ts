import { isolated } from '#domain/isolated.ts';
import { plural } from '#domain/plural.ts';
import type { Locale } from '#domain/vocabulary.ts';
import type { Block, ListItem } from './blocks.ts';
import { oneLine, shortened } from './cleaned.ts';
import type { WentWrong } from './facts.ts';
import { summaryTexts } from './texts/summary/summaryTexts.ts';

/** One lost box of phones must not bury the rest. */
const mostPhones = 6;

/** What an organizer should look into, the most pressing first; or that there is nothing. */
export function wentWrong(wrong: WentWrong, locale: Locale): Block[] {
  const { wrong: words } = summaryTexts[locale];
  const mails = (['bounced', 'failed', 'complained'] as const).flatMap((what) => counted(wrong[what], what));
  const items: ListItem[] = [
    ...phones(wrong.neverSynced, locale),
    ...mails,
    ...counted(wrong.unknownBadges, 'unknownBadges'),
  ];
  if (items.length === 0) return [{ kind: 'paragraph', text: words.nothing, soft: true }];
  return [
    { kind: 'heading', text: words.heading },
    { kind: 'list', items },
  ];

  function counted(many: number, what: 'bounced' | 'failed' | 'complained' | 'unknownBadges'): ListItem[] {
    return many > 0 ? [{ text: plural(locale, many, words[what]), isPlain: true as const }] : [];
  }
}

function phones(neverSynced: WentWrong['neverSynced'], locale: Locale): ListItem[] {
  const { wrong: words } = summaryTexts[locale];
  const told = neverSynced.slice(0, mostPhones).map(({ name, station, waiting }) => ({
    text: shortened(oneLine(name), 40),
    detail: [
      isolated(shortened(oneLine(station), 40), locale),
      waiting > 0 ? plural(locale, waiting, words.waiting) : words.unseen,
    ].join(' · '),
  }));
  const more = neverSynced.length - told.length;
  return more > 0
    ? [...told, { text: plural(locale, more, words.morePhones), isPlain: true as const }]
    : told;
}

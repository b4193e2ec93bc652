import { addresses } from '#contract/pages.ts';
import type { PageView } from '#functions/registration/page/eventPage.ts';
import { eventDay, eventSpan } from '#web/shared/eventTime.ts';
import { refusedWords } from './EventRefused.tsx';
import { eventSchema } from './eventSchema.ts';
import { inertJson } from './inertJson.ts';
import type { WholeTexts } from './texts/catalogs.ts';

interface PageHeadProps {
  view: PageView;
  texts: WholeTexts;
  style: string;
  /** Where the pictures are. */
  icon: string;
  preview: string;
}

/** The head of the event's page: what chats and search engines read of it, and its styles. */
export function PageHead({ view, texts, style, icon, preview }: PageHeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{titleOf(view, texts)}</title>
      {view.shown.is === 'event' && <Preview view={view} event={view.shown.event} picture={preview} />}
      <link rel="icon" href={icon} type="image/svg+xml" />
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
  );
}

function titleOf({ shown }: PageView, texts: WholeTexts): string {
  if (shown.is === 'refused') return `${refusedWords(shown.refusal, texts).title} · Turnout`;
  const title = `${shown.event.name} · Turnout`;
  return shown.is === 'event' && shown.sent ? `${texts.faultsTitle} · ${title}` : title;
}

interface PreviewProps {
  view: PageView;
  event: Extract<PageView['shown'], { is: 'event' }>['event'];
  picture: string;
}

/** Title, date, place and a picture for a link's preview in a chat, and the event as schema.org says it. */
function Preview({ view: { locale, site, organization }, event, picture }: PreviewProps) {
  const clock = { locale, timeZone: event.timeZone };
  const day = eventDay(event.startsAt, clock);
  const hours = eventSpan(event.startsAt, event.endsAt, clock);
  const description = [day, hours, event.place.name, event.place.address].filter(Boolean).join(' · ');
  const address = addresses.event(site, event.slug);
  const open: [string, string][] = [
    ['og:type', 'website'],
    ['og:title', event.name],
    ['og:description', description],
    ['og:url', address],
    ['og:site_name', organization],
    [
      'og:locale',
      new Intl.Locale(locale)
        .maximize()
        .toString()
        .replace(/-\w{4}(?=-)/, '')
        .replace('-', '_'),
    ],
    ['og:image', site + picture],
    ['og:image:type', 'image/png'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', 'Turnout'],
  ];
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={address} />
      {open.map(([property, content]) => (
        <meta key={property} property={property} content={content} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: inertJson(eventSchema(event, { address, organization })) }}
      />
    </>
  );
}

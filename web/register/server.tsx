import { renderToString } from 'preact-render-to-string';
import { directionOf } from '#domain/direction.ts';
import type { EventPageModule } from '#functions/registration/page/eventPage.ts';
import baseStyle from '#web/shared/base.css?inline';
import { languageForm } from '#web/shared/LanguageChoice.tsx';
import eventStyle from './event.css?inline';
import foldStyle from './fold.css?inline';
import { inertJson } from './inertJson.ts';
import { PageHead } from './PageHead.tsx';
import { type PageData, pageDataId, unreadEvent } from './pageData.ts';
import registerStyle from './register.css?inline';
import { Shown } from './Shown.tsx';
import { StillSpeech } from './Speech.tsx';
import { catalogs } from './texts/catalogs.ts';

/** Where the built files are, as vite.config.ts puts them in here. */
declare const eventPageAssets: {
  script: string;
  icon: string;
  preview: string;
  /** What the script imports at once, by language. */
  imports: Record<string, string[]>;
};

export const style: EventPageModule['style'] = baseStyle + registerStyle + foldStyle + eventStyle;

/**
 * The event's page as whole HTML: its styles and its data in itself, so that one request paints it, and a
 * script that takes over where it comes. What a form came to is for one pair of eyes and needs no script.
 */
export const render: EventPageModule['render'] = (view) => {
  const { locale, shown } = view;
  const speaking = { locale, texts: catalogs[locale] };
  const live = shown.is === 'event' && !shown.sent;
  const head = renderToString(
    <PageHead view={view} texts={speaking.texts} style={style} {...eventPageAssets} />,
  );
  const content = renderToString(
    <StillSpeech speaking={speaking} choosing={shown.is === 'event' || shown.is === 'refused'}>
      <Shown shown={shown} />
    </StillSpeech>,
  );
  return [
    `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}">${head}<body>`,
    `<div id="app">${content}</div>`,
    `<form id="${languageForm}" method="get"></form>`,
    live ? script({ locale, event: unreadEvent(shown.event, locale) }) : '',
    '</body></html>',
  ].join('');
};

/** At the end, so that what is read first comes first on a slow line. */
function script(data: PageData): string {
  const imports = eventPageAssets.imports[data.locale] ?? [];
  return [
    `<script type="application/json" id="${pageDataId}">${inertJson(data)}</script>`,
    `<script type="module" src="${eventPageAssets.script}"></script>`,
    ...imports.map((file) => `<link rel="modulepreload" href="${file}">`),
  ].join('');
}

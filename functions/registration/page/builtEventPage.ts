import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { EventPage, EventPageModule } from './eventPage.ts';
import { unbuiltPage } from './unbuiltPage.ts';

/**
 * The page as the built module at this path draws it, with the same components and words as the app. It is
 * loaded when it is first asked for. Without a path the page is a plain one with the facts alone.
 */
export function builtEventPage(path: string): EventPage {
  if (!path) return { draw: async (view) => ({ html: unbuiltPage(view), styleHashes: [] }) };
  let loading: ReturnType<typeof load> | undefined;
  return {
    async draw(view) {
      loading ??= load(path);
      const { render, styleHashes } = await loading;
      return { html: render(view), styleHashes };
    },
  };
}

async function load(path: string) {
  const module: EventPageModule = await import(/* @vite-ignore */ pathToFileURL(path).href);
  const hash = createHash('sha256').update(module.style).digest('base64');
  return { render: module.render, styleHashes: [`sha256-${hash}`] };
}

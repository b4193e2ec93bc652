import { type ComponentChildren, render } from 'preact';
import { firstLocale } from '#web/shared/useLocale.ts';
import { loadTexts } from './loadTexts.ts';
import { SpeakingPage } from './Speech.tsx';

/**
 * Draws a student's page as soon as its words are here. Until then, and if they never come, the words in
 * the HTML stand there, which say so in every language.
 */
export async function startPage(content: ComponentChildren): Promise<void> {
  const app = document.getElementById('app');
  if (!app) throw new Error('The page has no element with the id "app"');
  const locale = firstLocale();
  const texts = await loadTexts(locale);
  app.replaceChildren();
  render(<SpeakingPage first={{ locale, texts }}>{content}</SpeakingPage>, app);
}

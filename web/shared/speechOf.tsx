import { type ComponentChildren, createContext, render } from 'preact';
import { useContext } from 'preact/hooks';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Page } from './Page.tsx';
import type { FrameTexts } from './texts/frame/en.ts';
import { firstLocale } from './useLocale.ts';
import { type Spoken, useSpoken } from './useSpoken.ts';

/**
 * How one audience's pages speak: each of `catalogs` fetches the words of one language, however many there are.
 * `startPage` draws a page as soon as its words are here; until then, and if they never come, the words in
 * the HTML stand there, which say so in every language.
 */
export function speechOf<Texts extends FrameTexts>(
  catalogs: Record<Locale, () => Promise<{ texts: Texts }>>,
) {
  const Speech = createContext<Spoken<Texts> | undefined>(undefined);

  async function loadTexts(locale: Locale): Promise<Texts> {
    return (await catalogs[locale]()).texts;
  }

  /** The words and the language of the page around. */
  function useSpeech(): Spoken<Texts> {
    const speaking = useContext(Speech);
    if (!speaking) throw new Error('useSpeech is used outside of a page that speaks');
    return speaking;
  }

  /** The frame of a page, in its person's language. */
  function SpeakingPage({ first, children }: { first: Spoken<Texts>; children: ComponentChildren }) {
    const { speaking, locale, choose } = useSpoken(first, loadTexts);
    const { texts } = speaking;
    return (
      <Speech.Provider value={speaking}>
        <Page
          skip={texts.skip}
          aside={<LanguageChoice label={texts.language} locale={locale} choose={choose} spoken={locales} />}
        >
          {children}
        </Page>
      </Speech.Provider>
    );
  }

  async function startPage(content: ComponentChildren): Promise<void> {
    const app = document.getElementById('app');
    if (!app) throw new Error('The page has no element with the id "app"');
    const locale = firstLocale();
    const texts = await loadTexts(locale);
    app.replaceChildren();
    render(<SpeakingPage first={{ locale, texts }}>{content}</SpeakingPage>, app);
  }

  return { useSpeech, startPage, loadTexts };
}

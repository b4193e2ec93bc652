import { type ComponentChildren, createContext, render } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Page } from './Page.tsx';
import type { FrameTexts } from './texts/frame/en.ts';
import { useDocumentLanguage } from './useDocumentLanguage.ts';
import { firstLocale, useLocale } from './useLocale.ts';

/**
 * How one audience's pages speak: `load` fetches the words of one language, however many there are.
 * `startPage` draws a page as soon as its words are here; until then, and if they never come, the words in
 * the HTML stand there, which say so in every language.
 */
export function speechOf<Texts extends FrameTexts>(load: (locale: Locale) => Promise<Texts>) {
  interface Speaking {
    locale: Locale;
    texts: Texts;
  }
  const Speech = createContext<Speaking | undefined>(undefined);

  /** The words and the language of the page around. */
  function useSpeech(): Speaking {
    const speaking = useContext(Speech);
    if (!speaking) throw new Error('useSpeech is used outside of a page that speaks');
    return speaking;
  }

  /** The frame of a page, in its person's language. It speaks the old one until the new one is here. */
  function SpeakingPage({ first, children }: { first: Speaking; children: ComponentChildren }) {
    const [locale, choose] = useLocale<Locale>(first.locale);
    const [speaking, setSpeaking] = useState(first);
    useEffect(() => {
      if (locale === speaking.locale) return;
      let wanted = true;
      load(locale).then(
        (texts) => wanted && setSpeaking({ locale, texts }),
        () => choose(speaking.locale),
      );
      return () => {
        wanted = false;
      };
    }, [locale]);
    useDocumentLanguage(speaking.locale);
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
    const texts = await load(locale);
    app.replaceChildren();
    render(<SpeakingPage first={{ locale, texts }}>{content}</SpeakingPage>, app);
  }

  return { useSpeech, startPage };
}

import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Locale } from '#domain/vocabulary.ts';
import { LanguageChoice } from '#web/shared/LanguageChoice.tsx';
import { Page } from '#web/shared/Page.tsx';
import { useLocale } from '#web/shared/useLocale.ts';
import { loadTexts } from './loadTexts.ts';
import type { Texts } from './texts/en.ts';

export interface Speaking {
  locale: Locale;
  texts: Texts;
}

const Speech = createContext<Speaking | undefined>(undefined);

/** The words and the language of the page around. */
export function useSpeech(): Speaking {
  const speaking = useContext(Speech);
  if (!speaking) throw new Error('useSpeech is used outside of a SpeakingPage');
  return speaking;
}

interface SpeakingPageProps {
  first: Speaking;
  children: ComponentChildren;
}

/** The frame of a student's page, in the student's language. It speaks the old one until the new one is here. */
export function SpeakingPage({ first, children }: SpeakingPageProps) {
  const [locale, choose] = useLocale();
  const [speaking, setSpeaking] = useState(first);
  useEffect(() => {
    if (locale === speaking.locale) return;
    let wanted = true;
    loadTexts(locale).then(
      (texts) => wanted && setSpeaking({ locale, texts }),
      () => choose(speaking.locale),
    );
    return () => {
      wanted = false;
    };
  }, [locale]);
  const { texts } = speaking;
  return (
    <Speech.Provider value={speaking}>
      <Page
        skip={texts.skip}
        aside={<LanguageChoice label={texts.language} locale={locale} choose={choose} />}
      >
        {children}
      </Page>
    </Speech.Provider>
  );
}

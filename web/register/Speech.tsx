import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { type Locale, locales } from '#domain/vocabulary.ts';
import { LanguageChoice } from '#web/shared/LanguageChoice.tsx';
import { Page } from '#web/shared/Page.tsx';
import { type Spoken, useSpoken } from '#web/shared/useSpoken.ts';
import { loadTexts } from './loadTexts.ts';
import type { Texts } from './texts/en.ts';

/** The language of a page, and its words: those of the first look, and More that a part of it brings along. */
export type Speaking<More = unknown> = Spoken<Texts & More>;

export const Speech = createContext<Speaking | undefined>(undefined);

/** The words and the language of the page around. */
export function useSpeech(): Speaking {
  const speaking = useContext(Speech);
  if (!speaking) throw new Error('useSpeech is used outside of a SpeakingPage');
  return speaking;
}

interface SpeakingPageProps {
  first: Speaking;
  /** The language to go on in, if it is another one. */
  wanted?: Locale;
  children: ComponentChildren;
}

/** The frame of a student's page, in the student's language. */
export function SpeakingPage({ first, wanted, children }: SpeakingPageProps) {
  const { speaking, locale, choose } = useSpoken(first, loadTexts);
  useEffect(() => {
    if (wanted && wanted !== locale) choose(wanted);
  }, []);
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

interface StillSpeechProps {
  speaking: Speaking;
  /** Whether another language can be chosen here. */
  choosing: boolean;
  children: ComponentChildren;
}

/** The same frame as the server draws it. */
export function StillSpeech({ speaking, choosing, children }: StillSpeechProps) {
  const { texts, locale } = speaking;
  return (
    <Speech.Provider value={speaking}>
      <Page
        skip={texts.skip}
        aside={
          choosing && (
            <LanguageChoice
              label={texts.language}
              locale={locale}
              choose={() => undefined}
              spoken={locales}
            />
          )
        }
      >
        {children}
      </Page>
    </Speech.Provider>
  );
}

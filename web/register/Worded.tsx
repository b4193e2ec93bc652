import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Lost } from '#web/shared/Lost.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import type { Words } from './loadWords.ts';
import { type Speaking, Speech, useSpeech } from './Speech.tsx';

interface WordedProps<More extends object> {
  words: Words<More>;
  children: ComponentChildren;
}

/**
 * A part of the page with more words than the first look has. When the language changes it speaks the old one
 * until all of the new one is here.
 */
export function Worded<More extends object>({ words, children }: WordedProps<More>) {
  const around = useSpeech();
  const [speaking, setSpeaking] = useState<Speaking | 'lost' | undefined>(() => {
    const more = words.here(around.locale);
    return more && { locale: around.locale, texts: { ...around.texts, ...more } };
  });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (typeof speaking === 'object' && speaking.locale === around.locale) return;
    let wanted = true;
    words.load(around.locale).then(
      (more) => wanted && setSpeaking({ locale: around.locale, texts: { ...around.texts, ...more } }),
      () => wanted && !speaking && setSpeaking('lost'),
    );
    return () => {
      wanted = false;
    };
  }, [around.locale, tries]);
  if (speaking === 'lost') {
    const retry = () => {
      setSpeaking(undefined);
      setTries(tries + 1);
    };
    return <Lost texts={around.texts} offline retry={retry} />;
  }
  if (!speaking) return <Progress label={around.texts.loading} />;
  return <Speech.Provider value={speaking}>{children}</Speech.Provider>;
}

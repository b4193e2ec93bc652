import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Lost } from '#web/shared/Lost.tsx';
import { Progress } from '#web/shared/Progress.tsx';
import { useLazy } from '#web/shared/useLazy.ts';
import type { Words } from './loadWords.ts';
import { useSpeech } from './Speech.tsx';
import { Worded } from './Worded.tsx';

interface LaterProps<Module extends object, More extends object> {
  part: () => Promise<Module>;
  /** The words the part needs beyond those around it. */
  words: Words<More>;
  children: (module: Module) => ComponentChildren;
}

/** A part of the page that is fetched, with its words, when it is first shown. */
export function Later<Module extends object, More extends object>(props: LaterProps<Module, More>) {
  const { part, words, children } = props;
  const { texts, locale } = useSpeech();
  const { lazy, load } = useLazy(async () => {
    const [came] = await Promise.all([part(), words.load(locale)]);
    return came;
  });
  useEffect(load, []);
  if (lazy === 'lost') return <Lost texts={texts} offline retry={load} />;
  if (!lazy) return <Progress label={texts.loading} />;
  return <Worded words={words}>{children(lazy)}</Worded>;
}

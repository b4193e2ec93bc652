import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Progress } from '../../shared/Progress.tsx';
import { useLazy } from '../../shared/useLazy.ts';
import { noAnswer } from '../ask.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

interface LazilyProps<Props> {
  /** Stays the same as long as the part is shown. */
  fetchPart: () => Promise<{ View: ComponentType<Props> }>;
  given: Props;
  label: string;
}

/** A part whose code is fetched when it is opened: who looks at the overview needs no printing. */
export function Lazily<Props extends object>({ fetchPart, given, label }: LazilyProps<Props>) {
  const { lazy, load } = useLazy(fetchPart);
  useEffect(load, []);
  if (lazy === 'lost') return <ProblemNotice problem={noAnswer} onRetry={load} />;
  return lazy ? <lazy.View {...given} /> : <Progress label={label} />;
}

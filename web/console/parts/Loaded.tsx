import type { ComponentChildren } from 'preact';
import { Progress } from '../../shared/Progress.tsx';
import type { Asked } from '../useAsked.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

interface LoadedProps<Value> {
  asked: Asked<Value>;
  label: string;
  children: (value: Value) => ComponentChildren;
}

/** What was asked for, once it is there; until then, that it is coming or why it is not. */
export function Loaded<Value>({ asked, label, children }: LoadedProps<Value>) {
  if (asked.problem) return <ProblemNotice problem={asked.problem} onRetry={asked.reload} />;
  if (asked.value === undefined) return <Progress label={label} />;
  return <>{children(asked.value)}</>;
}

import type { Answer } from '#contract/contract.ts';
import type { RuleForm } from '../forms/ruleForm.ts';

/** What each part of a rule's form gets. */
export interface RuleFieldsProps {
  event: Answer<'readEvent'>;
  /** The rule's place in the API: `mailRules.3`. Ids of its controls begin with it. */
  path: string;
  form: RuleForm;
  onForm: (change: Partial<RuleForm>) => void;
  fault: (path: string) => string | undefined;
}

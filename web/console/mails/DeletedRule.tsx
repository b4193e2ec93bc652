import { useState } from 'preact/hooks';
import { Button } from '../../shared/Button.tsx';
import { Notice } from '../../shared/Notice.tsx';
import type { EditProps } from '../edit/EditProps.ts';
import type { RuleInput } from '../forms/ruleForm.ts';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { ruleTitle } from './ruleWords.ts';
import { useRules, withAgain } from './useRules.ts';

/** A rule that was just deleted, and where it stood. */
export interface Deleted {
  rule: RuleInput;
  index: number;
}

interface DeletedRuleProps extends EditProps {
  deleted: Deleted;
  /** It is back, or nobody wants it back. */
  onOver: () => void;
}

/** Says that a mail was deleted, and takes that back with one tap. */
export function DeletedRule({ event, onEvent, deleted, onOver }: DeletedRuleProps) {
  const [busy, setBusy] = useState(false);
  const { changeRules, problem } = useRules({ event, onEvent });
  const putBack = async () => {
    setBusy(true);
    const outcome = await changeRules(withAgain(deleted.rule, deleted.index));
    setBusy(false);
    if (outcome.ok) onOver();
  };
  return (
    <>
      <Notice role="status">
        <p>“{ruleTitle(deleted.rule)}” was deleted.</p>
        <div class="row">
          <Button look="quiet" busy={busy} onClick={putBack}>
            Undo
          </Button>
          <Button look="plain" onClick={onOver}>
            Close
          </Button>
        </div>
      </Notice>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}

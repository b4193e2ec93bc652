import { useState } from 'preact/hooks';
import { Button } from '../../shared/Button.tsx';
import type { EditProps } from '../edit/EditProps.ts';
import { rulesAsSent } from '../forms/ruleForm.ts';
import { replaceAddress } from '../navigation.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { consoleAddresses } from '../routing.ts';
import type { Deleted } from './DeletedRule.tsx';
import { useRules, without } from './useRules.ts';

interface DeleteRuleProps extends EditProps {
  rule: string;
  title: string;
  onDeleted: (deleted: Deleted) => void;
}

/** Takes a mail out of the plan, once it was said what that means. */
export function DeleteRule({ event, onEvent, rule, title, onDeleted }: DeleteRuleProps) {
  const [asking, setAsking] = useState(false);
  const { changeRules } = useRules({ event, onEvent });
  return (
    <div>
      <Button look="danger" onClick={() => setAsking(true)}>
        Delete this mail
      </Button>
      {asking && (
        <ConfirmDialog
          title="Delete this mail?"
          confirm="Delete it"
          keep="Keep it"
          danger
          onConfirm={async () => {
            const rules = rulesAsSent(event);
            const index = rules.findIndex(({ id }) => id === rule);
            const deleted = rules[index];
            const outcome = await changeRules(without(rule));
            if (!outcome.ok) return outcome;
            if (deleted) onDeleted({ rule: deleted, index });
            replaceAddress(consoleAddresses.mail(event.id, 'plan'));
            return outcome;
          }}
          onClose={() => setAsking(false)}
        >
          <p>
            “{title}” is no longer sent, and your words in it go with it, in every language. What was sent
            already stays in the list. Switched off instead, it keeps its words.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}

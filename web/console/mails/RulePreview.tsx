import type { Answer, Request } from '#contract/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { Progress } from '../../shared/Progress.tsx';
import type { RuleForm } from '../forms/ruleForm.ts';
import { MailPreview } from './MailPreview.tsx';
import { RecipientsNote } from './RecipientsNote.tsx';
import { TestMail } from './TestMail.tsx';
import { usePreview } from './usePreview.ts';

interface RulePreviewProps {
  event: Answer<'readEvent'>;
  form: RuleForm;
  /** What to look at; nothing while it could not be sent like this. */
  shown: Request<'previewMail'> | undefined;
}

/** The mail as it would arrive with what is typed just now, and who would get it. */
export function RulePreview({ event, form, shown }: RulePreviewProps) {
  const { mail, problem, isOlder, retry } = usePreview(shown);
  return (
    <aside class="stack rule-preview" aria-labelledby="preview-title">
      <div class="screen-head">
        <h3 id="preview-title">How it arrives</h3>
        <p class="soft small" role="status">
          {mail && isOlder && !problem ? 'Writing it anew' : ''}
        </p>
      </div>
      {problem && (
        <div class="stack close" role="status">
          <p class="soft">It cannot be shown just now: {problem.message}</p>
          <p>
            <Button look="quiet" onClick={retry}>
              Show it again
            </Button>
          </p>
        </div>
      )}
      {!mail && !problem && <Progress label="Writing it" />}
      {mail && (
        <>
          <RecipientsNote event={event} form={form} mail={mail} />
          <TestMail shown={shown} />
          <MailPreview mail={mail} locale={shown?.locale ?? 'en'} />
        </>
      )}
    </aside>
  );
}

import { useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import { Button } from '#web/shared/Button.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { settle } from '#web/shared/useReply.ts';
import { EmailField } from './EmailField.tsx';
import { isAddress } from './faults.ts';
import { isSharedComputer } from './sharedComputer.ts';
import { UnseenField } from './UnseenField.tsx';
import { useFormSpeech } from './words.ts';

const field = 'ask-email';

/** Asks for the private link by mail. The answer says nothing about who is registered. */
export function AskForLink({ slug }: { slug: string }) {
  const { texts } = useFormSpeech();
  const [email, setEmail] = useState('');
  const [website, setWebsite] = useState('');
  const [fault, setFault] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState('');

  const ask = async () => {
    const address = email.trim();
    setFault(address ? (isAddress(address) ? undefined : texts.faulty.email) : texts.askMissing);
    setAsked('');
    if (!isAddress(address)) return document.getElementById(field)?.focus();
    setAsking(true);
    const came = await settle<'askForLink'>((signal) =>
      call('askForLink', { slug, email: address, website }, { signal }),
    );
    setAsking(false);
    if (came.state === 'answered') setAsked(address);
    else if (came.state === 'lost') setFault(came.offline ? texts.offline : texts.troubled);
    else if (came.refusal.fields?.length) setFault(texts.faulty.email);
    else setFault(texts.refusals[came.refusal.refusal]);
  };

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (!asking) void ask();
      }}
    >
      <p class="soft">{texts.askText}</p>
      <EmailField
        id={field}
        label={texts.askEmail}
        fault={fault}
        value={email}
        onValue={setEmail}
        offered={!isSharedComputer()}
      />
      <UnseenField id="ask-website" value={website} onValue={setWebsite} />
      <div class="row actions">
        <Button type="submit" look="quiet" busy={asking}>
          {asking ? texts.asking : texts.askDo}
        </Button>
      </div>
      <div role="status">
        {asked && (
          <Notice look="good">
            <p>{texts.asked(asked)}</p>
          </Notice>
        )}
      </div>
      <p>
        <a class="way" href="/r/">
          {texts.askSlip}
        </a>
      </p>
    </form>
  );
}

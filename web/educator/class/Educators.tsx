import { useState } from 'preact/hooks';
import { Button } from '#web/shared/Button.tsx';
import { Field } from '#web/shared/Field.tsx';
import { Notice } from '#web/shared/Notice.tsx';
import { useSpeech } from '../speech.ts';
import { troubleText } from '../trouble.ts';
import { useClass } from './classContext.ts';
import { isAddress } from './classFaults.ts';

/** Who has the class's link, and sharing it with one more. */
export function Educators() {
  const { texts } = useSpeech();
  const { group, set, ask } = useClass();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [faults, setFaults] = useState<{ name?: string; email?: string; form?: string }>({});
  const [shared, setShared] = useState<string>();
  const [busy, setBusy] = useState(false);

  const share = async () => {
    if (busy) return;
    setShared(undefined);
    const found = {
      ...(!name.trim() && { name: texts.faulty.contactName }),
      ...(!isAddress(email) && { email: texts.faulty.contactEmail }),
    };
    setFaults(found);
    if (Object.keys(found).length) {
      document.getElementById(found.name ? 'shareName' : 'shareEmail')?.focus();
      return;
    }
    setBusy(true);
    const came = await ask('shareGroup', { name: name.trim(), email: email.trim() });
    setBusy(false);
    if (came.state === 'answered') {
      setShared(email.trim());
      setName('');
      setEmail('');
      set(came.value);
    } else setFaults({ form: troubleText(came, texts) });
  };

  return (
    <section class="card stack" aria-labelledby="educators-title">
      <div class="stack close">
        <h2 id="educators-title">{texts.educatorsTitle}</h2>
        <p class="soft">{texts.educatorsText}</p>
      </div>
      <ul class="plain stack close">
        {[group.contact, ...group.educators].map((educator) => (
          <li key={educator.email}>
            <bdi>{educator.name}</bdi> <bdi class="soft small">{educator.email}</bdi>
          </li>
        ))}
      </ul>
      {shared && (
        <Notice look="good" role="status">
          <p>{texts.sharedWith(shared)}</p>
        </Notice>
      )}
      {group.mayChange && (
        <form
          class="stack"
          noValidate
          aria-label={texts.shareClass}
          onSubmit={(submitted) => {
            submitted.preventDefault();
            void share();
          }}
        >
          <div class="pair">
            <Field
              id="shareName"
              label={texts.shareName}
              fault={faults.name}
              value={name}
              onValue={setName}
              autocomplete="off"
              autocapitalize="words"
              maxLength={80}
            />
            <Field
              id="shareEmail"
              type="email"
              label={texts.fields.contactEmail}
              fault={faults.email}
              value={email}
              onValue={setEmail}
              autocomplete="off"
              autocapitalize="none"
              inputMode="email"
              spellcheck={false}
              maxLength={254}
            />
          </div>
          {faults.form && (
            <Notice look="bad" role="alert">
              <p>{faults.form}</p>
            </Notice>
          )}
          <div>
            <Button type="submit" look="quiet" busy={busy}>
              {busy ? texts.sharing : texts.shareClass}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

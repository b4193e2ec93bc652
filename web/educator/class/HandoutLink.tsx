import { useSpeech } from '../speech.ts';
import { useClass } from './classContext.ts';

/** After the event: the way to the handout for students who get no mail. */
export function HandoutLink() {
  const { texts } = useSpeech();
  const { event } = useClass().group;
  if (!event.over || !event.employers.length) return null;
  return (
    <section class="card stack" aria-labelledby="handout-link-title">
      <div class="stack close">
        <h2 id="handout-link-title">{texts.handoutLinkTitle}</h2>
        <p class="soft">{texts.handoutLinkText}</p>
      </div>
      <div>
        <a class="button quiet" href="/g/?handout">
          {texts.handoutLink}
        </a>
      </div>
    </section>
  );
}

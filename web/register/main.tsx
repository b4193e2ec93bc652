import { hydrate } from 'preact';
import { firstLocale } from '#web/shared/useLocale.ts';
import { EventPage } from './EventPage.tsx';
import { loadTexts } from './loadTexts.ts';
import { type PageData, pageDataId } from './pageData.ts';
import { standingForm } from './plainFormId.ts';
import { SpeakingPage } from './Speech.tsx';
import { standingParts } from './standingParts.tsx';
import { isBegun } from './useTakeOver.ts';

/** The form as it stands in the page: whatever is in it is the browser's. */
const stood = <form dangerouslySetInnerHTML={{ __html: '' }} />;

/** Takes over the page that the server drew, in its language; then goes on in the one that was chosen here. */
async function start(): Promise<void> {
  const [app, data] = [document.getElementById('app'), document.getElementById(pageDataId)];
  if (!app || !data?.textContent) throw new Error('The page came without its data');
  const { locale, event }: PageData = JSON.parse(data.textContent);
  const texts = await loadTexts(locale);
  const form = standingForm();
  const wanted = form && isBegun(form) ? locale : firstLocale();
  hydrate(
    <SpeakingPage first={{ locale, texts }} wanted={wanted}>
      <EventPage first={event} language={locale} parts={standingParts(locale)} {...(form && { stood })} />
    </SpeakingPage>,
    app,
  );
}

void start();

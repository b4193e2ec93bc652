import '#web/shared/base.css';
import './register.css';
import './own.css';
import { firstLocale } from '#web/shared/useLocale.ts';
import { ownWords } from './loadWords.ts';
import { OwnPage } from './OwnPage.tsx';
import { startPage } from './startPage.tsx';
import { Worded } from './Worded.tsx';

/** Fetched at once, beside the words of the frame. */
ownWords.load(firstLocale()).catch(() => undefined);

void startPage(
  <Worded words={ownWords}>
    <OwnPage />
  </Worded>,
);

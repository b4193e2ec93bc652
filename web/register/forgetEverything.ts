import { forgetLocale } from '#web/shared/useLocale.ts';
import { forgetAttempt } from './attempt.ts';
import { outcomeKept } from './outcome.ts';
import { dropRegistrations } from './ownDevice.ts';
import { forgetSecret } from './privateLink.ts';

/** Leaves nothing of any student in this browser: neither in the tab, nor in its storage, nor for later. */
export function forgetEverything(): void {
  forgetSecret();
  outcomeKept.forget();
  forgetAttempt();
  forgetLocale();
  dropRegistrations();
  // Where this part of the page can't be fetched, nothing was kept with it either.
  import('./keepOwn.ts').then(({ forgetOwn }) => forgetOwn()).catch(() => undefined);
}

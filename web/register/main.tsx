import '#web/shared/base.css';
import './register.css';
import { call } from '#contract/client.ts';
import { EventPage } from './EventPage.tsx';
import { startPage } from './startPage.tsx';
import { patience } from './useReply.ts';

const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '').toLowerCase();

/** Asked for at once, while the words are still on their way. */
const early = call('getEvent', { slug }, { signal: AbortSignal.timeout(patience) });
early.catch(() => undefined);

void startPage(<EventPage slug={slug} early={early} />);

import { useEffect, useState } from 'preact/hooks';
import { call } from '#contract/client.ts';
import type { Answer } from '#contract/contract.ts';
import { addresses } from '#contract/pages.ts';
import { type CodePath, codeDrawer } from '#web/shared/sheets/codePath.ts';
import { settle } from '#web/shared/useReply.ts';
import { loadTexts } from '../speech.ts';
import type { Texts } from '../texts/en.ts';
import type { Trouble } from '../trouble.ts';

export type Handout = Answer<'getHandout'>;
export type HandoutEmployer = Handout['employers'][number];

/** What the handout is printed from. */
export interface ReadyHandout {
  handout: Handout;
  /** The words of the class's language, whatever the page around speaks. */
  words: Texts;
  /** A QR code for each address on it; none where they could not be drawn. */
  codes: Map<string, CodePath>;
  /** The event's page. */
  eventAddress: string;
}

export type AskedHandout =
  | { state: 'waiting' }
  | { state: 'ready'; ready: ReadyHandout }
  | { state: 'trouble'; trouble: Trouble };

/** Fetches the handout, its words and its codes. */
export function useHandout(secret: string): { asked: AskedHandout; load: () => void } {
  const [asked, setAsked] = useState<AskedHandout>({ state: 'waiting' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let wanted = true;
    setAsked({ state: 'waiting' });
    void fetched(secret).then((came) => wanted && setAsked(came));
    return () => {
      wanted = false;
    };
  }, [secret, round]);
  return { asked, load: () => setRound(round + 1) };
}

async function fetched(secret: string): Promise<AskedHandout> {
  const came = await settle<'getHandout'>((signal) => call('getHandout', {}, { bearer: secret, signal }));
  if (came.state !== 'answered') return { state: 'trouble', trouble: came };
  const handout = came.value;
  const eventAddress = addresses.event(location.origin, handout.event.slug);
  try {
    const words = await loadTexts(handout.locale);
    const codes = await drawn([eventAddress, ...handout.employers.map(({ website }) => website)]);
    return { state: 'ready', ready: { handout, words, codes, eventAddress } };
  } catch {
    return { state: 'trouble', trouble: { state: 'lost', offline: true } };
  }
}

/** The addresses stand beside the codes, so paper without codes is better than none. */
async function drawn(wanted: string[]): Promise<Map<string, CodePath>> {
  const code = await codeDrawer().catch(() => undefined);
  return new Map(code ? wanted.filter(Boolean).map((address) => [address, code(address, 'M')]) : []);
}

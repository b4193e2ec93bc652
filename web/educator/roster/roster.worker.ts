import type { RosterMessage, RosterRequest } from './rosterMessages.ts';
import { rosterReader } from './rosterReader.ts';

/** The file stays here: only what `RosterAnswers` names goes back to the page, and nothing to any server. */
const answerTo = rosterReader();

addEventListener('message', async ({ data, ports: [port] }: MessageEvent<RosterRequest>) => {
  const tell = (message: RosterMessage) => port?.postMessage(message);
  tell({ answer: await answerTo(data, (step) => tell({ step })) });
});

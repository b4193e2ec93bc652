import { isLink, linkTarget, supervisorLinkVersion } from '#domain/links.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Call } from '#functions/call.ts';
import type { Station } from '#store/events.ts';

/** What a link that turns phones into scanners leads to. */
export interface JoiningLink {
  station: Station;
  /** The id of a supervisor's link. */
  supervisor?: string;
}

/** The station that a secret opens, as it is now, whether or not it is closed. */
export async function joiningLink(
  { events, keys, supervisorLinks }: Pick<Call, 'events' | 'keys' | 'supervisorLinks'>,
  secret: string,
): Promise<JoiningLink | Refusal> {
  const mac = await keys.service();
  const unknown = refuse('link-unknown', [
    { path: 'station', message: 'Expected the secret of a station’s link' },
  ]);

  const ofStation = linkTarget('station', secret);
  if (ofStation) {
    const station = await events.readStation(ofStation.event, ofStation.id, { fresh: true });
    const verified = station && isLink('station', secret, ofStation, station.linkVersion, mac);
    return verified ? { station } : unknown;
  }

  const target = linkTarget('supervisor', secret);
  if (!target || !isLink('supervisor', secret, target, supervisorLinkVersion, mac)) return unknown;
  const link = await supervisorLinks.read(target.event, target.id);
  const station = link && (await events.readStation(link.event, link.station, { fresh: true }));
  return station ? { station, supervisor: link.id } : unknown;
}

import { addresses } from '#contract/pages.ts';
import type { CareerEvent, Employer } from '#domain/event.ts';
import { linkSecret } from '#domain/links.ts';
import { mailKindOf } from '#domain/mailNames.ts';
import { isSmall } from '#domain/smallCells.ts';
import { countAttendance } from '#functions/attendance/countAttendance.ts';
import { countStations } from '#functions/attendance/countStations.ts';
import { employersLocale } from '#functions/mailings/employerAudience.ts';
import type { Services } from '#functions/services.ts';
import type { EmployerMailFacts, OutsideCount } from '#mail/facts.ts';
import type { Message } from '#mail/message.ts';
import { employerCancelled } from '#mail/messages/employerCancelled.ts';
import { employerChanged } from '#mail/messages/employerChanged.ts';
import { employerFigures } from '#mail/messages/employerFigures.ts';
import { employerReminder } from '#mail/messages/employerReminder.ts';
import { type SenderServices, senderFacts } from './senderFacts.ts';
import type { WhichMail } from './studentMessage.ts';

type EmployerServices = SenderServices &
  Pick<Services, 'registrations' | 'scans' | 'blanks' | 'events' | 'clock'>;
/** Writes a mail to one employer of the event. */
export type EmployerWriter = (employer: Employer) => Promise<Message>;

/**
 * Who writes a mail to an event's employers, with what that takes counted once for all of them; undefined where they
 * get none of the name.
 */
export async function employerMessage(
  services: EmployerServices,
  which: WhichMail,
  event: CareerEvent,
): Promise<EmployerWriter | undefined> {
  const message = await maker(services, which, event);
  const kind = mailKindOf(which.name);
  return (
    message &&
    (async (employer) => {
      const { organization } = event;
      const about = { organization, kind, email: employer.contactEmail, locale: employersLocale } as const;
      return message({ event, employer, locale: employersLocale, ...(await senderFacts(services, about)) });
    })
  );
}

async function maker(
  services: EmployerServices,
  { name, rule }: WhichMail,
  event: CareerEvent,
): Promise<((facts: EmployerMailFacts) => Message) | undefined> {
  const kind = mailKindOf(name);
  const note = rule?.note ?? { en: '' };
  if (kind === 'reminder') {
    const { registered } = await countAttendance(services, event, services.clock());
    const scanners = await boothScanners(services, event);
    return (facts) =>
      employerReminder({ ...facts, note, registered, stationUrl: scanners.get(facts.employer.id) });
  }
  if (kind === 'follow-up') {
    const { came } = await countAttendance(services, event, services.clock());
    const { booths } = await countStations(services, event, services.clock());
    return (facts) => {
      const booth = booths.find(({ employer }) => employer === facts.employer.id);
      const { visits = 0, shared = 0 } = booth ?? {};
      return employerFigures({
        ...{ ...facts, note },
        ...{ visits: outside(visits), shared: outside(shared), came: outside(came) },
      });
    };
  }
  if (kind === 'changed') {
    const told = event.news?.before;
    return told && ((facts) => employerChanged({ ...facts, told }));
  }
  return kind === 'cancelled' ? employerCancelled : undefined;
}

/** Employers are outside the organization: they see no count that is small enough to tell who is meant. */
function outside(count: number): OutsideCount {
  return isSmall(count) ? 'few' : count;
}

/** The links that make a phone the scanner of an employer's booth, by the employer. */
async function boothScanners(
  { events, keys, config }: Pick<EmployerServices, 'events' | 'keys' | 'config'>,
  { id }: CareerEvent,
): Promise<Map<string, string>> {
  const mac = await keys.service();
  const stations = (await events.listStations(id)).filter(({ revoked }) => !revoked);
  return new Map(
    stations.flatMap(({ event, id: station, employer, linkVersion }) =>
      employer
        ? [
            [
              employer,
              addresses.station(
                config.siteUrl,
                linkSecret('station', { event, id: station }, linkVersion, mac),
              ),
            ],
          ]
        : [],
    ),
  );
}

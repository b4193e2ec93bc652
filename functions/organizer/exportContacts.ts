import { routes } from '#contract/routes.ts';
import { isRefusal, refuse } from '#domain/refusals.ts';
import { sharesWith } from '#domain/sharing.ts';
import type { OperationCode } from '#functions/call.ts';
import { csvPage } from './csvPage.ts';
import { findEvent } from './findEvent.ts';

const pageSize = 1_000;
/** What students agree to give, and no more: domain/sharing.ts counts the versions of those words. */
const columns = ['first name', 'last name', 'email'];

/** A page of the contacts an employer was given, the students' own doing each. Pages can be empty. */
export const exportContacts: OperationCode<'exportContacts'> = async (
  { event: id, employer, cursor },
  call,
) => {
  const event = await findEvent(call, id);
  if (isRefusal(event)) return event;
  if (!event.employers.some((one) => one.id === employer))
    return refuse('unknown-employer', [
      { path: 'employer', message: 'Expected the id of an employer of this event' },
    ]);
  const { registrations, next } = await call.registrations.page(id, { limit: pageSize, after: cursor });
  const rows = registrations
    .filter((registration) => sharesWith(registration, employer))
    .map(({ firstName, lastName, email = '' }) => [firstName, lastName, email]);
  const address = routes.exportContacts.path.replace('{event}', id).replace('{employer}', employer);
  return csvPage(rows, {
    columns: cursor ? undefined : columns,
    name: `${event.slug}-contacts`,
    next: next && `${address}?cursor=${next}`,
  });
};

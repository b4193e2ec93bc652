import { newShortId } from '#domain/ids.ts';
import { type Refusal, refuse } from '#domain/refusals.ts';
import type { Services } from '#functions/services.ts';
import { random } from '#store/keys.ts';

/** Takes the address asked for, or one made from the name; a made one gets a tail when it is taken. */
export async function takeSlug(
  { events }: Pick<Services, 'events'>,
  event: string,
  wanted: string | undefined,
  name: string,
): Promise<string | Refusal> {
  if (wanted) {
    const taken = await events.takeSlug(wanted, event);
    return taken
      ? wanted
      : refuse('slug-taken', [{ path: 'slug', message: 'Expected an address no other event has' }]);
  }
  const base = slugOf(name);
  if (base.length >= 3 && (await events.takeSlug(base, event))) return base;
  const unique = `${base || 'event'}-${newShortId(random).slice(0, 6)}`;
  await events.takeSlug(unique, event);
  return unique;
}

/** A name as an address: `Día de Carreras 2027` becomes `dia-de-carreras-2027`; empty for scripts without Latin letters. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
}

import type { Answer } from '#contract/contract.ts';
import type { EventTranslations } from '#domain/event.ts';
import type { EventChanges } from './changedOnly.ts';

interface RoleTitle {
  savedTitle?: string;
  title: string;
}

/** A role's texts in other languages go by its English title, so they move when it is renamed. */
export function renamedRoles(
  { translations }: Pick<Answer<'readEvent'>, 'translations'>,
  roles: readonly RoleTitle[],
): Pick<EventChanges, 'translations'> {
  const names = new Map(
    roles.flatMap(({ savedTitle, title }) =>
      savedTitle !== undefined && title.trim() !== '' && savedTitle !== title.trim()
        ? [[savedTitle, title.trim()] as const]
        : [],
    ),
  );
  const entries = Object.entries(translations ?? {});
  const concerned = entries.some(([, texts]) =>
    Object.keys(texts?.roles ?? {}).some((title) => names.has(title)),
  );
  if (!concerned) return {};
  const moved = entries.map(([language, texts]) => [
    language,
    texts?.roles ? { ...texts, roles: renamed(texts.roles, names) } : texts,
  ]);
  return { translations: Object.fromEntries(moved) as EventTranslations };
}

function renamed<Texts>(roles: Record<string, Texts>, names: Map<string, string>): Record<string, Texts> {
  return Object.fromEntries(
    Object.entries(roles).map(([title, texts]) => [names.get(title) ?? title, texts]),
  );
}

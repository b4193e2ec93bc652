import { foldedText } from './foldedText.ts';
import type { RosterFacts } from './rosterRow.ts';

export interface SessionNames {
  idOf(title: string): string | undefined;
}

/** Sessions by their titles in any language, however they are cased, accented and punctuated. */
export function sessionNames(sessions: RosterFacts['sessions']): SessionNames {
  const ids = new Map(sessions.flatMap(({ id, titles }) => titles.map((title) => [foldedText(title), id])));
  return { idOf: (title) => ids.get(foldedText(title)) };
}

/**
 * The titles that cells name, each once. Semicolons, bars and line feeds always divide; a comma may belong to a
 * title, so it divides only where each part is one.
 */
export function sessionsTyped(cells: readonly string[], names: SessionNames): string[] {
  const titles = cells.flatMap((cell) => {
    if (names.idOf(cell)) return [cell];
    return cell.split(/[;؛|\n]/).flatMap((part) => {
      const parts = part.split(/[,،]/).map((text) => text.trim());
      return !names.idOf(part) && parts.every((text) => names.idOf(text)) ? parts : [part.trim()];
    });
  });
  return [...new Set(titles)].filter((title) => title !== '');
}

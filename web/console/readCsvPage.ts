import { routes } from '#contract/routes.ts';
import { noAnswer, type Problem, problemOf } from './ask.ts';
import { type CsvPage, nextPage } from './csvExport.ts';

/** Where an export starts. */
export function exportAddress(
  operation: 'exportRegistrations' | 'exportContacts',
  request: Record<string, string>,
): string {
  return routes[operation].path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(request[name] ?? ''),
  );
}

/** A page that could not be read. */
export class ExportStopped extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** One page of the export. The next one is always asked of this site, whatever origin the header names. */
export async function readCsvPage(address: string): Promise<CsvPage> {
  const response = await fetch(address, { credentials: 'same-origin' }).catch(() => undefined);
  if (!response) throw new ExportStopped(noAnswer);
  if (!response.ok) {
    const refusal: unknown = await response.json().catch(() => undefined);
    throw new ExportStopped(isRefused(refusal) ? problemOf(refusal) : noAnswer);
  }
  const next = nextPage(response.headers.get('link'));
  const text = await response.text();
  if (next === undefined) return { text };
  const { pathname, search } = new URL(next, new URL(address, location.href));
  return { text, next: pathname + search };
}

function isRefused(answer: unknown): answer is Parameters<typeof problemOf>[0] {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer;
}

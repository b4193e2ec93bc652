/**
 * What a person at the terminal is shown of what the Lambdas log, a text of whole lines: faults as they
 * are, mails sent as a few words. Lines that are no JSON are not the Lambdas' and stay.
 */
export function shownOf(text: string): string {
  return text.split('\n').map(shownLine).join('');
}

function shownLine(line: string): string {
  if (line === '') return '';
  const facts = factsOf(line);
  if (!facts || 'error' in facts) return `${line}\n`;
  const { mail, outcome, sent } = facts;
  if (mail && outcome === 'sent') return `mail: ${mail} sent\n`;
  if (mail && typeof sent === 'number' && sent > 0) return `mail: ${mail} sent to ${sent}\n`;
  return '';
}

function factsOf(line: string): Record<string, unknown> | undefined {
  try {
    return Object(JSON.parse(line));
  } catch {
    return undefined;
  }
}

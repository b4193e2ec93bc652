/** What a phone keeps, as the browser has it. */
export interface KeptOnPhone {
  /** The ids of what waits. */
  entries: string[];
  /** When the server says each tag came in; those that only this phone knows of are left out. */
  arrivals: Record<string, string>;
  /** Tags that only this phone knows of. */
  own: string[];
  parts: number;
  made: number;
  closed: string;
  token: string;
}

/** Reads the phone's database. Runs in the page. */
export async function keptIn(): Promise<KeptOnPhone> {
  const opening = indexedDB.open('turnout.scan');
  await new Promise((done, failed) => {
    opening.onsuccess = done;
    opening.onerror = failed;
  });
  const database = opening.result;
  try {
    const reading = database.transaction(['enrolments', 'entries', 'arrivals', 'parts']);
    const answerOf = <Value>(asked: IDBRequest) =>
      new Promise<Value>((done, failed) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
    const store = (name: string) => reading.objectStore(name);
    const [entries, tags, arrivals, parts, enrolments] = await Promise.all([
      answerOf<[string, string][]>(store('entries').getAllKeys()),
      answerOf<[string, string][]>(store('arrivals').getAllKeys()),
      answerOf<{ at?: string }[]>(store('arrivals').getAll()),
      answerOf<number>(store('parts').count()),
      answerOf<{ made: number; token: string; closed?: string }[]>(store('enrolments').getAll()),
    ]);
    const told = tags.map(([, tag], place) => [tag, arrivals[place]?.at] as const);
    const [enrolment] = enrolments;
    return {
      entries: entries.map(([, id]) => id),
      arrivals: Object.fromEntries(told.flatMap(([tag, at]) => (at === undefined ? [] : [[tag, at]]))),
      own: told.filter(([, at]) => at === undefined).map(([tag]) => tag),
      parts,
      made: enrolment?.made ?? 0,
      closed: enrolment?.closed ?? '',
      token: enrolment?.token ?? '',
    };
  } finally {
    database.close();
  }
}

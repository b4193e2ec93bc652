import { startStore } from '#infra/local/store.ts';

/** A store on disk in a process of its own; tells its endpoint. */
const { endpoint } = await startStore(process.argv[2]);
process.send?.(endpoint);

import { startStore } from '#infra/local/store.ts';

/** A store in a process of its own, in that folder or in memory; tells its endpoint, and ends with whoever started it. */
process.on('disconnect', () => process.exit());
const { endpoint } = await startStore(process.argv[2]);
process.send?.(endpoint);

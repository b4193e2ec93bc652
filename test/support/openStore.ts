import { type LocalStore, startStore } from '#infra/local/store.ts';
import { openIsolatedStore } from '#test/dynamodbLocal/isolatedStore.ts';
import { storeVariable } from '#test/dynamodbLocal/storeVariable.ts';

/** An empty store of a test's own: the embedded one, or one within the engine that the environment names. */
export function openStore(): Promise<LocalStore> {
  const emulator = process.env[storeVariable];
  return emulator ? openIsolatedStore(emulator) : startStore(undefined);
}

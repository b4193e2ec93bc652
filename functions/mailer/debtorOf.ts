import type { Key } from '#store/database.ts';
import type { DebtorTable } from '#store/debts.ts';
import { isGroupKey } from '#store/groups.ts';
import type { DebtorKind } from './owedMail.ts';

/** What owes mail under this key; its partition says so. */
export function debtorOf(key: Pick<Key, 'pk'>): DebtorKind {
  if (key.pk.startsWith('sign-in#')) return 'sign-in';
  if (key.pk.startsWith('test-mail#')) return 'test-mail';
  return isGroupKey(key) ? 'group' : 'registration';
}

/** In which table each kind of debtor stands. */
export const tableOf: Record<DebtorKind, DebtorTable> = {
  registration: 'registrations',
  group: 'registrations',
  'sign-in': 'access',
  'test-mail': 'access',
};

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Answer } from '#contract/contract.ts';

/** Who is signed in. */
export type Member = Answer<'getSession'>;

export const MemberContext = createContext<Member | undefined>(undefined);

/** Whether the one signed in may change things; a viewer only looks. */
export function useMayChange(): boolean {
  const member = useContext(MemberContext);
  return member !== undefined && member.role !== 'viewer';
}

import { Button } from '../../shared/Button.tsx';
import type { Member } from '../member.ts';

/** Who is signed in, and the way out. */
export function Account({ member, onSignOut }: { member: Member; onSignOut: () => void }) {
  return (
    <div class="account">
      <span class="account-name">
        <strong>{member.organization}</strong>
        <span class="soft">{member.email}</span>
      </span>
      <Button look="quiet" onClick={onSignOut}>
        Sign out
      </Button>
    </div>
  );
}

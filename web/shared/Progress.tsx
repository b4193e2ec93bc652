/** Says, to eyes and screen readers, that something is under way. */
import { Spinner } from './Spinner.tsx';

export function Progress({ label }: { label: string }) {
  return (
    <p class="row soft" role="status">
      <Spinner />
      {label}
    </p>
  );
}

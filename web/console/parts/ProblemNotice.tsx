import { Button } from '../../shared/Button.tsx';
import { Notice } from '../../shared/Notice.tsx';
import type { Problem } from '../ask.ts';

interface ProblemNoticeProps {
  problem: Problem;
  onRetry?: () => void;
}

/** Why something was not done, and how to try it again. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  return (
    <Notice look="bad" role="alert">
      <p>{problem.message}</p>
      {problem.faults.length > 0 && (
        <ul>
          {problem.faults.map((fault) => (
            <li key={fault.path}>{fault.message}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <p>
          <Button look="quiet" onClick={onRetry}>
            Try again
          </Button>
        </p>
      )}
    </Notice>
  );
}

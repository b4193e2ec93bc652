import { Changes } from './Changes.tsx';
import { useClass } from './classContext.ts';
import { Educators } from './Educators.tsx';
import { NextSteps } from './NextSteps.tsx';
import type { PartProps } from './PartProps.ts';
import { StatusCard } from './StatusCard.tsx';

/** How the class stands, what comes next, and what can be changed. */
export function Overview({ go }: PartProps) {
  const { group } = useClass();
  return (
    <div class="overview">
      <StatusCard />
      <NextSteps go={go} />
      <Changes key={group.revision} />
      <Educators />
    </div>
  );
}

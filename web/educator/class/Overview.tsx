import { Changes } from './Changes.tsx';
import { ClassCode } from './ClassCode.tsx';
import { useClass } from './classContext.ts';
import { Educators } from './Educators.tsx';
import { HandoutLink } from './HandoutLink.tsx';
import { NextSteps } from './NextSteps.tsx';
import type { PartProps } from './PartProps.ts';
import { StatusCard } from './StatusCard.tsx';
import { isTheDay } from './steps.ts';

/** How the class stands, what comes next, and what can be changed. */
export function Overview({ go }: PartProps) {
  const { group } = useClass();
  const hasCode = group.places.named > 0 && !group.event.over;
  const today = isTheDay(group, new Date());
  return (
    <div class="overview">
      {hasCode && today && <ClassCode />}
      <div class="stack">
        <StatusCard />
        <HandoutLink />
      </div>
      <NextSteps go={go} />
      {hasCode && !today && <ClassCode />}
      <Changes key={group.revision} />
      <Educators />
    </div>
  );
}

import { costFigures } from './cost/costFigures.ts';
import { crowdFigures } from './crowd/crowdFigures.ts';
import type { FigureGroup } from './figure.ts';
import { lambdaFigures } from './lambdas/lambdaFigures.ts';
import { mailFigures } from './mail/mailFigures.ts';
import { mapFigures } from './map/mapFigures.ts';
import { pageFigures } from './pages/pageFigures.ts';
import { scanFigures } from './scan/scanFigures.ts';
import { speedFigures } from './speed/speedFigures.ts';

/** Everything that is measured, in the order of the table. */
export const groups: FigureGroup[] = [
  speedFigures,
  crowdFigures,
  mailFigures,
  costFigures,
  lambdaFigures,
  mapFigures,
  scanFigures,
  pageFigures,
];

import type { FigureGroup } from '../figure.ts';
import { flashCrowd } from './flashCrowd.ts';
import { registrationCost } from './registrationCost.ts';
import { rosterImport } from './rosterImport.ts';

/** What a registration costs the store, what a crowd gets, and how long a large class takes. */
export const crowdFigures: FigureGroup = {
  title: 'Crowds and classes',
  async measure(tell) {
    tell('the cost of a registration');
    const cost = await registrationCost();
    tell('a flash crowd');
    const crowd = await flashCrowd();
    tell('a roster');
    return [...cost, ...crowd, await rosterImport()];
  },
};

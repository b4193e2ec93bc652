import { render } from 'preact';
import {
  enrol,
  enrolledHere,
  isOwnLink,
  openStationEngine,
  sendEarlier,
} from './engine/openStationEngine.ts';
import { keepPage } from './keepPage.ts';
import { ScanPage } from './ScanPage.tsx';

const access = { enrol, enrolledHere, isOwnLink, openStationEngine, sendEarlier };
const root = document.getElementById('page');
if (root) render(<ScanPage access={access} />, root);

keepPage();

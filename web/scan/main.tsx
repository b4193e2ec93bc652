import { render } from 'preact';
import { browserEntries } from './entries.ts';
import { ScanPage } from './ScanPage.tsx';

const root = document.getElementById('page');
if (root) render(<ScanPage entries={browserEntries()} />, root);

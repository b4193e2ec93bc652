import { render } from 'preact';
import { ScanPage } from '#web/scan/ScanPage.tsx';
import { memoryEngine } from './memoryEngine.ts';

const root = document.getElementById('page');
if (root) render(<ScanPage access={memoryEngine(window.hands)} />, root);

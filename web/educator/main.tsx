import '#web/shared/base.css';
import './educator.css';
import { EducatorPage } from './EducatorPage.tsx';
import { startPage } from './speech.ts';

void startPage(<EducatorPage />);

import '#web/shared/base.css';
import './survey.css';
import { SurveyPage } from './SurveyPage.tsx';
import { startPage } from './speech.ts';

void startPage(<SurveyPage />);

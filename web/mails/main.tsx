import '#web/shared/base.css';
import './mails.css';
import { MailsPage } from './MailsPage.tsx';
import { startPage } from './speech.ts';

void startPage(<MailsPage />);

import '#web/shared/base.css';
import './register.css';
import { OwnPage } from './OwnPage.tsx';
import { startPage } from './startPage.tsx';

void startPage(<OwnPage />);

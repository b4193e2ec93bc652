import type { Answer } from '#contract/contract.ts';
import type { RegistrationForm } from '../forms/registrationForm.ts';

/** What each group of fields about registering gets. */
export interface RegistrationFieldsProps {
  event: Answer<'readEvent'>;
  form: RegistrationForm;
  onForm: (change: Partial<RegistrationForm>) => void;
  fault: (path: string) => string | undefined;
}

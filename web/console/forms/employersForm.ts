import type { Answer } from '#contract/contract.ts';
import type { Cluster, Pathway } from '#domain/vocabulary.ts';
import { changedOnly, type EventChanges } from './changedOnly.ts';
import { draftKey } from './draftKey.ts';
import { linesOf } from './lines.ts';

type OrganizerEvent = Answer<'readEvent'>;

/** An employer as typed; `roles` is one a line. */
export interface EmployerDraft {
  key: string;
  id?: string;
  name: string;
  booth: string;
  description: string;
  nextSteps: string;
  website: string;
  contactName: string;
  contactEmail: string;
  roles: string;
  pathways: Pathway[];
  clusters: Cluster[];
}

export function employerDrafts(event: OrganizerEvent): EmployerDraft[] {
  return event.employers.map((employer) => ({
    ...employer,
    key: employer.id,
    roles: employer.roles.join('\n'),
  }));
}

export function newEmployer(): EmployerDraft {
  return {
    key: draftKey(),
    name: '',
    booth: '',
    description: '',
    nextSteps: '',
    website: '',
    contactName: '',
    contactEmail: '',
    roles: '',
    pathways: [],
    clusters: [],
  };
}

export function employersChanges(event: OrganizerEvent, drafts: readonly EmployerDraft[]): EventChanges {
  return changedOnly({ employers: employersOf(employerDrafts(event)) }, { employers: employersOf(drafts) });
}

function employersOf(drafts: readonly EmployerDraft[]) {
  return drafts.map((draft) => ({
    ...(draft.id && { id: draft.id }),
    name: draft.name.trim(),
    booth: draft.booth.trim(),
    description: draft.description.trim(),
    nextSteps: draft.nextSteps.trim(),
    website: withScheme(draft.website.trim()),
    contactName: draft.contactName.trim(),
    contactEmail: draft.contactEmail.trim(),
    roles: linesOf(draft.roles),
    pathways: draft.pathways,
    clusters: draft.clusters,
  }));
}

/** People type `example.org`; the API wants the whole address. */
function withScheme(website: string): string {
  return website === '' || /^[a-z][a-z0-9+.-]*:/i.test(website) ? website : `https://${website}`;
}

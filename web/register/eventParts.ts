import type { ComponentType } from 'preact';
import type { PublicEvent } from './draft.ts';
import { EventDetails } from './EventDetails.tsx';
import { EventFacts } from './EventFacts.tsx';
import { EventHead } from './EventHead.tsx';
import { EventState } from './EventState.tsx';

/** The parts of the page that are only read: what stands around registering, or in its place. */
export type EventParts = Record<'EventHead' | 'EventFacts' | 'EventState' | 'EventDetails', EventPart>;
export type EventPart = ComponentType<{ event: PublicEvent }>;

/** Those parts as they are drawn of the whole event. */
export const drawnParts: EventParts = { EventHead, EventFacts, EventState, EventDetails };

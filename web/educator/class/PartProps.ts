import type { Part } from './usePart.ts';

export interface PartProps {
  go: (part: Part) => void;
}

/** A text that the decoder gave, and when, in milliseconds since the page was asked for. */
export interface Reading {
  text: string;
  at: number;
}

/** What a test may do on the decoder's page. Pictures are JPEGs in base64. */
export interface DecoderHands {
  readings: Reading[];
  watchCamera(): Promise<void>;
  /** What the scanner's worker reads of a badge held there for some frames, and how long it took for each. */
  readHeld(picture: string): Promise<{ text: string | undefined; decodeMs: number[] }>;
  /** What the first reader reads when it is alone. */
  readAlone(picture: string): Promise<string | undefined>;
}

declare global {
  interface Window {
    decoderHands: DecoderHands;
  }
}

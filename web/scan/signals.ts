import type { Tone } from './tone.ts';

/** One note: hertz, when it begins and how long it lasts in seconds. */
interface Note {
  pitch: number;
  from: number;
  lasts: number;
}

interface Signal {
  wave: OscillatorType;
  notes: Note[];
  /** Vibration: milliseconds on, off, on … */
  buzz: number[];
}

/**
 * Told apart without looking, and without hearing pitch: two quick rising notes let in, two level ones ask
 * to look, one long low one stops.
 */
const signals: Record<Exclude<Tone, 'calm'>, Signal> = {
  good: {
    wave: 'sine',
    notes: [
      { pitch: 784, from: 0, lasts: 0.09 },
      { pitch: 1175, from: 0.1, lasts: 0.16 },
    ],
    buzz: [70],
  },
  caution: {
    wave: 'triangle',
    notes: [
      { pitch: 523, from: 0, lasts: 0.16 },
      { pitch: 523, from: 0.24, lasts: 0.16 },
    ],
    buzz: [110, 90, 110],
  },
  stop: { wave: 'sawtooth', notes: [{ pitch: 165, from: 0, lasts: 0.65 }], buzz: [450] },
  saved: {
    wave: 'sine',
    notes: [
      { pitch: 659, from: 0, lasts: 0.07 },
      { pitch: 659, from: 0.1, lasts: 0.05 },
      { pitch: 659, from: 0.18, lasts: 0.05 },
    ],
    buzz: [40, 60, 40, 60, 40],
  },
  neutral: { wave: 'triangle', notes: [{ pitch: 330, from: 0, lasts: 0.12 }], buzz: [60, 50, 60] },
};

const loudness = 0.35;
const fadeSeconds = 0.02;

export interface Signals {
  /** Browsers stay silent until a person has tapped: call it in that tap. */
  unlock(): Promise<void>;
  /** False while the browser keeps the page silent. True where there is no sound to wait for. */
  audible(): boolean;
  give(tone: Tone): void;
}

/** The sound and vibration of answers. */
export function openSignals(): Signals {
  let audio: AudioContext | undefined;
  return {
    async unlock() {
      if (typeof AudioContext === 'undefined') return;
      audio ??= new AudioContext();
      if (audio.state !== 'running') await audio.resume().catch(() => undefined);
    },
    audible() {
      return typeof AudioContext === 'undefined' || audio?.state === 'running';
    },
    give(tone) {
      if (tone === 'calm') return;
      const { wave, notes, buzz } = signals[tone];
      if (audio?.state === 'running') for (const note of notes) play(audio, wave, note);
      // A page nobody has tapped yet may not vibrate, and the browser logs each try.
      if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(buzz);
    },
  };
}

function play(audio: AudioContext, wave: OscillatorType, { pitch, from, lasts }: Note): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const start = audio.currentTime + from;
  oscillator.type = wave;
  oscillator.frequency.value = pitch;
  // Without a fade the speaker clicks.
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(loudness, start + fadeSeconds);
  gain.gain.setValueAtTime(loudness, start + lasts - fadeSeconds);
  gain.gain.linearRampToValueAtTime(0, start + lasts);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + lasts);
}

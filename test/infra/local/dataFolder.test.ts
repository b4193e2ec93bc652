import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeDataFolder } from '#infra/local/dataFolder.ts';
import { noteBegun, noteDone, readNote } from '#infra/local/demo/note.ts';

const demo = {
  eventSlug: 'fair',
  registerUrl: 'http://127.0.0.1:3000/e/fair',
  stationUrl: 'http://127.0.0.1:3000/s/#a',
  organizerEmail: 'owner@turnout.example',
  doorUntil: '2027-03-04T20:00:00.000Z',
};

describe('The data folder', () => {
  let folder: string;
  let note: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'turnout-data-'));
    note = join(folder, 'demo.json');
    mkdirSync(join(folder, 'tables'));
    writeFileSync(join(folder, 'mails.jsonl'), '{}\n');
    writeFileSync(join(folder, 'notes.txt'), 'a person’s own');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const keptAfterTaking = (fresh?: boolean) => {
    takeDataFolder(folder, fresh).release();
    return readdirSync(folder).sort();
  };

  test('keeps everything when the demo was never begun', () => {
    expect(keptAfterTaking()).toEqual(['mails.jsonl', 'notes.txt', 'tables']);
  });

  test('keeps everything when the demo was done', () => {
    noteBegun(note);
    noteDone(note, demo);
    expect(keptAfterTaking()).toEqual(['demo.json', 'mails.jsonl', 'notes.txt', 'tables']);
    expect(readNote(note)).toEqual(demo);
  });

  test('starts over when the demo broke off, and leaves what is not the runner’s', () => {
    noteBegun(note);
    expect(readNote(note)).toBeUndefined();
    expect(keptAfterTaking()).toEqual(['notes.txt']);
  });

  test('starts over when asked to', () => {
    noteDone(note, demo);
    expect(keptAfterTaking(true)).toEqual(['notes.txt']);
  });

  test('keeps everything when the note cannot be read', () => {
    writeFileSync(note, '');
    expect(keptAfterTaking()).toContain('tables');
  });
});

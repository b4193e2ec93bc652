import { pathToFileURL } from 'node:url';

// A program of its own, so that each import begins in a fresh process: prints the milliseconds it took.
const started = performance.now();
await import(pathToFileURL(process.argv[2] ?? '').href);
process.stdout.write(`${performance.now() - started}\n`, () => process.exit(0));

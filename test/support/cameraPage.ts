import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'";

const camera = `<!doctype html><html lang="en"><title>Camera</title>
<main><h1>Camera</h1><video muted playsinline></video></main>
<script src="/camera.js"></script></html>`;

const faulty = `<!doctype html><html lang="en"><title>Faulty</title>
<main><h1>Faulty</h1><input></main></html>`;

/** Tells how it went in data-camera: "on", or the name of the error. */
const script = `navigator.mediaDevices.getUserMedia({ video: true })
  .then((stream) => {
    const video = document.querySelector('video');
    video.srcObject = stream;
    return video.play();
  })
  .then(() => 'on', (error) => error.name)
  .then((camera) => { document.body.dataset.camera = camera; });`;

const files: Record<string, { type: string; body: string }> = {
  '/': { type: 'text/html', body: camera },
  '/faulty': { type: 'text/html', body: faulty },
  '/camera.js': { type: 'text/javascript', body: script },
};

/** The smallest site that opens a camera, under a policy as strict as Turnout's; for testing the harness itself. */
export async function startCameraPage(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    response.setHeader('content-security-policy', policy);
    if (!file) response.writeHead(404).end();
    else response.setHeader('content-type', file.type).end(file.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

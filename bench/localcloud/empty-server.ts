import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isMainThread, parentPort } from 'node:worker_threads';
import { openThread } from './thread';

/** A server that answers every call with the same document at once: what the SDK alone can do on this machine, at this hour. */

const ANSWER = JSON.stringify({ requestId: 'none', data: { list: ['{"_id":"job-1","n":{"$numberInt":"1"}}'] } });

export const startEmptyServer = async (): Promise<{ url: string; close(): Promise<void> }> => {
  const worker = openThread('empty-server.ts');
  const url = await new Promise<string>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return {
    url,
    close: async () => {
      await worker.terminate();
    },
  };
};

if (!isMainThread && parentPort) {
  const port = parentPort;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': ANSWER.length });
      response.end(ANSWER);
    });
  });
  server.listen(0, '127.0.0.1', () => port.postMessage(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

import { once } from 'node:events';
import { createServer } from 'node:net';

/** A server outside the program, on this machine, that notes the first line of whatever reaches it and answers anybody. */
export async function openOutside(): Promise<{ port: number; reached: string[]; close: () => void }> {
  const reached: string[] = [];
  const head = ['HTTP/1.1 200 OK', 'access-control-allow-origin: *', 'content-length: 2', 'connection: close'];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      reached.push(String(bytes).split('\r\n')[0] ?? '');
      socket.end(`${head.join('\r\n')}\r\n\r\nhi`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, reached, close: () => void server.close() };
}

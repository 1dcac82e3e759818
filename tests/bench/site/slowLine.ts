/**
 * A slow line in front of a server. What a browser slows down itself leaves out what it fetches ahead of a click;
 * here every byte waits.
 */
import {connect, createServer, type Server, type Socket} from 'node:net';

/** Bytes in a second, from the server. */
const RATE = 400_000 / 8;
/** One way, in milliseconds. */
const DELAY = 200;
/** Above what systems give by themselves. */
const OFFSET = 20;

/** The port at which the same server answers slowly. */
export const slowPortOf = (port: number): number => port + OFFSET;

/** Opens a slow line to a port of this computer; all connections share it. @returns closes it */
export async function openSlowLine(port: number): Promise<() => Promise<void>> {
  /** When the line is free again. */
  let free = 0;
  const carry = (from: Socket, to: Socket, isPaced: boolean): void => {
    from.on('data', (chunk: Buffer) => {
      const now = Date.now();
      const through = isPaced ? Math.max(now, free) + (chunk.length / RATE) * 1000 : now;
      if (isPaced) free = through;
      // The sender is held back, as by a full line.
      from.pause();
      setTimeout(() => from.resume(), through - now);
      setTimeout(() => to.writable && to.write(chunk), through - now + DELAY);
    });
    from.on('close', () => setTimeout(() => to.destroy(), DELAY));
    from.on('error', () => to.destroy());
  };
  const open = new Set<Socket>();
  const server: Server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      socket.setNoDelay();
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    }
    carry(client, upstream, false);
    carry(upstream, client, true);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(slowPortOf(port), '127.0.0.1', resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
}

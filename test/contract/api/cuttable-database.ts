import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { embeddedDatabase } from '../temp-database.ts';

/** A database behind a wire that can be cut and mended. */
export interface CuttableDatabase {
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
  drop(): Promise<void>;
}

/** A database of its own, reached through a port of ours. */
export async function cuttableDatabase(): Promise<CuttableDatabase> {
  const database = await embeddedDatabase();
  const { port: behind } = new URL(database.url);
  const open = new Set<Socket>();
  const hold = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
  };
  let whole = true;
  const wire = createServer((front) => {
    if (!whole) return void front.destroy();
    const back = connect(Number(behind), '127.0.0.1');
    for (const socket of [front, back]) hold(socket);
    front.pipe(back).pipe(front);
    front.on('close', () => back.destroy());
    back.on('close', () => front.destroy());
  });
  const port = await listen(wire, 0);
  const url = new URL(database.url);
  url.port = String(port);
  const cut = async () => {
    whole = false;
    const closed = new Promise((done) => wire.close(done));
    for (const socket of open) socket.destroy();
    await closed;
  };
  return {
    url: url.href,
    cut,
    async mend() {
      whole = true;
      await listen(wire, port);
    },
    async drop() {
      await cut();
      await database.drop();
    },
  };
}

function listen(wire: Server, port: number): Promise<number> {
  return new Promise((done) => {
    wire.listen(port, '127.0.0.1', () => done((wire.address() as AddressInfo).port));
  });
}

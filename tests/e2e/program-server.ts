import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a program was sent. */
export interface Post {
  readonly method: string | undefined;
  readonly type: string | undefined;
  readonly record: Record<string, unknown>;
}

/** A program on this machine that takes what it is told. */
export interface ListeningProgram {
  readonly port: number;
  readonly posts: Post[];
  /** What it answers. */
  status: number;
  /** Listens, at the port it had before. */
  listen(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a program that listens on a port of its own. */
export async function startListening(): Promise<ListeningProgram> {
  let port = 0;
  let server: Server | null = null;
  const program: ListeningProgram = {
    get port() {
      return port;
    },
    posts: [],
    status: 204,
    async listen() {
      if (server !== null) return;
      const started = createServer(async (request, response) => {
        let body = '';
        for await (const chunk of request) body += chunk;
        program.posts.push({ method: request.method, type: request.headers['content-type'], record: JSON.parse(body) });
        response.writeHead(program.status).end();
      });
      server = started;
      await new Promise<void>((resolve) => started.listen(port, '127.0.0.1', resolve));
      port = (started.address() as AddressInfo).port;
    },
    async stop() {
      const stopped = server;
      server = null;
      stopped?.closeAllConnections();
      await new Promise<void>((resolve) => (stopped === null ? resolve() : stopped.close(() => resolve())));
    },
  };
  await program.listen();
  return program;
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A page by its path: its markup, with headers where they matter. */
export interface ServedPage {
  html: string;
  headers?: Record<string, string>;
}

/** Pages on localhost, and what was asked for. */
export interface PageServer {
  origin: string;
  /** Every path that was asked for, oldest first; the browser's own question for an icon left out. */
  requests: string[];
  close(): Promise<void>;
}

/** Serves pages on a free port of localhost as `text/html; charset=utf-8`; unknown paths are 404. */
export async function servePages(pages: Record<string, ServedPage | string>, port = 0): Promise<PageServer> {
  const requests: string[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    requests.push(pathname);
    const found = pages[pathname];
    const page = typeof found === 'string' ? { html: found } : found;
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html ?? '');
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://localhost:${address.port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** The project's web build at `/`. */
import fastifyStatic from '@fastify/static';
import { type FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';

export async function siteRoutes(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(folder)) {
    app.get('/', (_request, reply) => reply.redirect('/who', 303));
    return;
  }
  await app.register(fastifyStatic, {
    root: resolve(folder),
    cacheControl: false,
    setHeaders: (response, path) => {
      // Built files carry a hash in their name; the page that names them must always be asked for.
      void response.setHeader('cache-control', basename(path) === 'index.html' ? 'no-cache' : 'public, max-age=3600');
    },
  });
}

/** `GET /who` shows the page; `POST /who` (a form or JSON) makes the caller someone and remembers it in the cookie. */
import { type FastifyInstance } from 'fastify';
import { type Person } from '../options';
import { whoPage } from './page';
import { newOpenid, type Sessions } from './sessions';

const VISITOR = 'visitor';

export function peopleRoutes(app: FastifyInstance, sessions: Sessions, people: readonly Person[]): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.get('/who', (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(whoPage(people, sessions.known(request))),
  );
  app.get('/whoami', (request) => ({
    openid: sessions.known(request) ?? null,
    person: people.find((person) => person.openid === sessions.known(request)) ?? null,
  }));
  app.post('/who', (request, reply) => {
    const asked = (request.body as { openid?: unknown } | null)?.openid;
    const openid = typeof asked === 'string' && asked !== VISITOR ? asked : newOpenid();
    sessions.become(reply, openid);
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
    return isForm ? reply.redirect('/', 303) : reply.send({ openid, cookie: sessions.cookieOf(openid) });
  });
}

/** Who is at the other end: an OPENID in a signed cookie. Without one, a visitor is made, as every WeChat user has an OPENID. */
import fastifyCookie from '@fastify/cookie';
import { randomBytes } from 'node:crypto';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { invalidParam } from '../errors';

const COOKIE = 'local_cloud_openid';
const A_YEAR = 365 * 24 * 3600;

export const newOpenid = (): string => `o${randomBytes(20).toString('base64url').slice(0, 27)}`;

export class Sessions {
  constructor(private readonly app: FastifyInstance) {}

  static async on(app: FastifyInstance, secret: string): Promise<Sessions> {
    await app.register(fastifyCookie, { secret });
    return new Sessions(app);
  }

  /** The `Cookie` header of a person, for hosts that are not browsers. */
  cookieOf(openid: string): string {
    return `${COOKIE}=${encodeURIComponent(this.app.signCookie(checked(openid)))}`;
  }

  known(request: FastifyRequest): string | undefined {
    const raw = request.cookies[COOKIE];
    if (raw === undefined) return undefined;
    const { valid, value } = request.unsignCookie(raw);
    return valid && value ? value : undefined;
  }

  /** The caller; a newcomer gets an OPENID and keeps it. */
  openid(request: FastifyRequest, reply: FastifyReply): string {
    const openid = this.known(request);
    if (openid !== undefined) return openid;
    const visitor = newOpenid();
    this.become(reply, visitor);
    return visitor;
  }

  become(reply: FastifyReply, openid: string): void {
    void reply.setCookie(COOKIE, checked(openid), { signed: true, httpOnly: true, sameSite: 'lax', path: '/', maxAge: A_YEAR });
  }
}

function checked(openid: string): string {
  if (!/^[\w-]{1,64}$/.test(openid)) throw invalidParam('an openid is 1 to 64 letters, digits, _ or -');
  return openid;
}

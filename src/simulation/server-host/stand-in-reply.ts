import { type CookieSerializeOptions, fastifyCookie } from '@fastify/cookie';
import type { FastifyReply } from 'fastify';

/** What a handler has said so far. */
export type Said = {
  status: number;
  headers: Map<string, string>;
  /** As `name=value`; an empty value takes the cookie away. */
  cookies: string[];
  isSent: boolean;
  body: unknown;
};

export type StandInReply = { reply: FastifyReply; said: Said };

/** As much of Fastify's reply as the product's routes use. */
export function createReply(request: { id: string }): StandInReply {
  const said: Said = { status: 200, headers: new Map(), cookies: [], isSent: false, body: undefined };
  const reply = {
    request,
    code(status: number) {
      said.status = status;
      return reply;
    },
    header(name: string, value: string) {
      said.headers.set(name.toLowerCase(), value);
      return reply;
    },
    setCookie(name: string, value: string, options: CookieSerializeOptions) {
      const [pair = ''] = fastifyCookie.serialize(name, value, options as never).split(';');
      said.cookies.push(pair);
      return reply;
    },
    clearCookie(name: string) {
      said.cookies.push(`${name}=`);
      return reply;
    },
    send(body: unknown) {
      said.isSent = true;
      said.body = body;
      return reply;
    },
  };
  return { reply: reply as unknown as FastifyReply, said };
}

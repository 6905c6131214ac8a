import { apiKey } from '../server-host/register-server.ts';
import type { Person } from '../site/site-people.ts';
import type { WireRequest } from '../world/server-host.ts';
import type { World } from '../world/world.ts';

/** What the server said; `body` is parsed JSON. */
export type Told<Body> = { status: number; body: Body };

/** Asks the server until it answers; null when the run is over before. Repeating is harmless: that is tested by it. */
export type Ask = <Body>(
  method: 'POST' | 'PATCH',
  path: string,
  body?: object,
) => Promise<Told<Partial<Body>> | null>;

type OfficeWorld = Pick<World, 'server' | 'time' | 'isOver'>;

/** Between two tries while the server is away, ms. */
const retryAfter = 5000;

async function untilAnswered(
  { server, time, isOver }: OfficeWorld,
  request: WireRequest,
): Promise<(Told<never> & { cookies: readonly string[] }) | null> {
  while (!isOver()) {
    const outcome = await server.answer(request);
    if (outcome.kind === 'answered' && outcome.answer.status < 500) {
      const { status, text, setCookies: cookies } = outcome.answer;
      return { status, body: (text === null ? {} : JSON.parse(text)) as never, cookies };
    }
    await time.pass(retryAfter);
  }
  return null;
}

const requestOf = (method: 'POST' | 'PATCH', path: string, body: object | undefined): WireRequest => ({
  method,
  path: `/api/v1/${path}`,
  cookie: null,
  text: body === undefined ? null : JSON.stringify(body),
});

/** Another system, with the key of the site. */
export function systemCaller(world: OfficeWorld): Ask {
  return (method, path, body) =>
    untilAnswered(world, { ...requestOf(method, path, body), authorization: `Bearer ${apiKey}` });
}

/** A manager at a workstation: signs in when he is asked to, such as after a restore that forgot him. */
export function managerCaller(world: OfficeWorld, { badge, pin }: Pick<Person, 'badge' | 'pin'>): Ask {
  let cookie: string | null = null;
  const signIn = async (): Promise<void> => {
    const answer = await untilAnswered(world, requestOf('POST', 'manager/sign-in', { badge, pin }));
    cookie = answer?.cookies[0] ?? null;
  };
  return async (method, path, body) => {
    for (;;) {
      if (cookie === null) await signIn();
      if (cookie === null) return null;
      const answer = await untilAnswered(world, { ...requestOf(method, path, body), cookie });
      if (answer?.status !== 401) return answer;
      cookie = null;
    }
  };
}

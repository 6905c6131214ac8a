import type { FaultClass } from '../simulation/world/faults.ts';
import type { ServerHostParts } from '../simulation/server-host/server-ports.ts';
import { createChances } from '../simulation/world/chance.ts';
import { createTrace } from '../simulation/world/trace.ts';
import { createVirtualTime, type DrivenTime } from '../simulation/world/virtual-time.ts';
import type { ServerHost, WireAnswer, WireRequest } from '../simulation/world/server-host.ts';

export type ServerUnderSimulation = {
  parts: ServerHostParts;
  time: DrivenTime;
  /** Strikes as often as said, wherever it is asked for next. */
  arm(what: FaultClass, times?: number): void;
  heal(): void;
  /** What the oracle was told of. */
  violations: string[];
};

/** The surroundings of a simulated server in which nothing goes wrong but what a test arms. */
export function aServerWorld(seed = 1): ServerUnderSimulation {
  const time = createVirtualTime();
  const armed = new Map<FaultClass, number>();
  const violations: string[] = [];
  let isFaulty = true;
  const parts = {
    plan: {},
    phase: 'faulty',
    isOver: () => false,
    time,
    chance: createChances(seed),
    trace: createTrace(time.clock, 0),
    oracle: { violated: (_: string, detail: string) => void violations.push(detail) },
    faults: {
      strikes(what: FaultClass) {
        const left = isFaulty ? (armed.get(what) ?? 0) : 0;
        if (left > 0) armed.set(what, left - 1);
        return left > 0;
      },
      count: () => undefined,
      counts: () => ({}),
      get isFaulty() {
        return isFaulty;
      },
    },
  } as unknown as ServerHostParts;
  return {
    parts,
    time,
    arm: (what, times = 1) => void armed.set(what, times),
    heal: () => {
      isFaulty = false;
    },
    violations,
  };
}

/** Sends JSON to a simulated server that must answer. */
export async function ask(
  host: Pick<ServerHost, 'answer'>,
  path: string,
  body: object | null,
  more: Partial<WireRequest> = {},
): Promise<WireAnswer & { json: never }> {
  const text = body === null ? null : JSON.stringify(body);
  const outcome = await host.answer({ method: 'POST', path: `/api/v1/${path}`, cookie: null, text, ...more });
  if (outcome.kind !== 'answered') throw new Error(`${path}: the server is ${outcome.kind}`);
  const { answer } = outcome;
  return { ...answer, json: (answer.text === null ? null : JSON.parse(answer.text)) as never };
}

/** Enrols a device; its cookie. */
export async function enrol(host: ServerHost, deviceId: string): Promise<string> {
  const { setCookies } = await ask(host, 'devices/enrol', {
    code: await host.enrolmentCode(),
    deviceId,
    model: 'test',
  });
  return setCookies[0] ?? '';
}

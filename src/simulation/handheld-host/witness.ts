import type { Handheld } from '../../handheld/app/core/handheld.ts';
import { whoStandsAt } from '../people/start-people.ts';
import type { World } from '../world/world.ts';

type Watched = {
  device: string;
  life(): number;
  frozenMs(): number;
  by?: 'second_tab' | 'old_build';
};

/** The handheld, with the oracle told of each promise that its recorder keeps. */
export function witnessed(
  handheld: Handheld,
  world: Pick<World, 'oracle' | 'time' | 'trace'>,
  { life, frozenMs, ...page }: Watched,
): Handheld {
  const { oracle, time, trace } = world;
  const { clock } = time;
  return {
    ...handheld,
    recorder: {
      ...handheld.recorder,
      record: async (request) => {
        const began = clock.mono() - frozenMs();
        // Whoever stands there, whatever the request says.
        const userId = whoStandsAt(world, page.device) ?? request.userId;
        const mids = request.drafts.map(({ mid }) => mid);
        const { id: runId } = request.workflow;
        oracle.tried({ device: page.device, life: life(), runId, step: request.expectedStep, mids });
        const recorded = await handheld.recorder.record(request);
        if (recorded.ok) {
          // While a page is frozen nobody waits for it.
          const tookMs = clock.mono() - frozenMs() - began;
          oracle.confirmed({ ...page, userId, drafts: request.drafts, tookMs });
        }
        trace.note(
          'recorded',
          page.device,
          runId,
          request.expectedStep,
          recorded.ok ? recorded.value.step : recorded.failure.kind,
        );
        return recorded;
      },
    },
  };
}

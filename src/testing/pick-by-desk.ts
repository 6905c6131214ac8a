import { openPick } from '../handheld/workflows/pick/open-pick.ts';
import type { PickDesk } from '../handheld/workflows/pick/pick-desk.ts';
import type { PickRun } from '../shared/domain/pick/pick-run.ts';
import type { TaskOf } from '../shared/domain/task.ts';
import { aHandheld, type TestHandheld } from './pick-ports.ts';

/** Somebody who picks a list with an open desk and nothing but the trigger. */
export interface TriggerPicker {
  handheld: TestHandheld;
  desk: PickDesk;
  /** Scans one after the other, more than a move apart. */
  scan(...raws: string[]): Promise<TriggerPicker>;
  /** The same code so often within one pull of the trigger. */
  flutter(raw: string, times: number): Promise<TriggerPicker>;
  readonly step: unknown;
  readonly run: PickRun;
  readonly said: string | undefined;
  /** What was recorded, step by step. */
  readonly deeds: string[];
}

/** @throws where the list cannot be opened */
export async function picksByTrigger(
  task: TaskOf<'pick'>,
  given: Parameters<typeof aHandheld>[0] = {},
): Promise<TriggerPicker> {
  const handheld = aHandheld({ tasks: [task], ...given });
  const opened = await openPick(handheld.ports, task.taskId);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const desk = opened.value;
  await desk.settled();
  let at = 0;
  const snapshot = () => desk.session.getState().snapshot;
  const pull = async (raw: string, after: number) => {
    at += after;
    desk.scan({ raw, symbology: null, source: 'wedge', at });
    await desk.settled();
  };
  const picker: TriggerPicker = {
    handheld,
    desk,
    scan: async (...raws) => {
      for (const raw of raws) await pull(raw, 1000);
      return picker;
    },
    flutter: async (raw, times) => {
      for (let n = 0; n < times; n++) await pull(raw, n === 0 ? 1000 : 120);
      return picker;
    },
    get step() {
      return snapshot()?.value;
    },
    get run() {
      const now = snapshot()?.context;
      if (!now) throw new Error('the run did not begin');
      return now;
    },
    get said() {
      return snapshot()?.context.message?.key;
    },
    get deeds() {
      return handheld.recorder.drafts.map(({ type, body }) => body.taskStep ?? type);
    },
  };
  return picker;
}

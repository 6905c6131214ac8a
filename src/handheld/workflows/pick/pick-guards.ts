import { isPlaceMissing, type LineWork, serialsMissing } from '../../../shared/domain/pick/line-work.ts';
import type { Aside, PickRun } from '../../../shared/domain/pick/pick-run.ts';
import {
  current,
  impliedTote,
  isDropping,
  isReturning,
  slotWithoutTote,
} from '../../../shared/domain/pick/run-facts.ts';
import type { RunLine } from '../../../shared/domain/pick/run-line.ts';

type Asked = { context: PickRun };

const isAside =
  (kind: Aside['kind']) =>
  ({ context }: Asked): boolean =>
    context.aside?.kind === kind;

/** Asks about the line being worked on; false without one. */
const ofLine =
  (question: (work: LineWork, line: RunLine, run: PickRun) => boolean) =>
  ({ context }: Asked): boolean => {
    const on = current(context);
    return on !== null && question(on.work, on.line, context);
  };

/** What a run waits for: the questions that the machine asks in its order of precedence. */
export const stepGuards = {
  isOn: ({ context }: Asked) => context.ended === null,
  isFinished: ({ context }: Asked) => context.ended === 'finished',
  isGone: ({ context }: Asked) => context.ended === 'handed_over' || context.ended === 'taken_over',
  isPaused: ({ context }: Asked) => context.paused,
  hasCancelledInHand: ({ context }: Asked) => context.hand !== null,
  isProblemOpen: isAside('problem'),
  isQuantityOpen: isAside('quantity'),
  isReasonOpen: isAside('reason'),
  isNewToteOpen: isAside('tote'),
  hasSlotWithoutTote: ({ context }: Asked) => slotWithoutTote(context) !== undefined,
  isReturning: ({ context }: Asked) => isReturning(context),
  isDropping: ({ context }: Asked) => isDropping(context),
  isLotInQuestion: ofLine((work) => work.question !== null),
  isPlaceOpen: ofLine((work) => !work.product && work.place === null),
  isProductOpen: ofLine((work) => !work.product),
  areSerialsOpen: ofLine((work, line) => serialsMissing(work, line) > 0),
  isPlaceDue: ofLine((work, line, run) => isPlaceMissing(work, line, impliedTote(run))),
  hasLine: ofLine(() => true),
};

import {
  type AnyActorScope,
  type AnyStateMachine,
  createActor,
  type EventFromLogic,
  type SnapshotFrom,
} from 'xstate';

type Action = { type: string; params: unknown };
type PureTransition<M extends AnyStateMachine> = (
  snapshot: SnapshotFrom<M>,
  event: EventFromLogic<M>,
) => [SnapshotFrom<M>, Action[]];

/**
 * XState's own `transition`, for many events of one machine: that makes an actor with a whole initial state for each
 * event. Here one that is never started serves them all; it is only asked
 * to collect actions.
 */
export function pureTransition<M extends AnyStateMachine>(machine: M): PureTransition<M> {
  const self = createActor(machine);
  const scope: AnyActorScope = {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: () => undefined,
    defer: () => undefined,
    emit: () => undefined,
    stopChild: () => undefined,
    actionExecutor: () => undefined,
  };
  return (snapshot, event) => {
    const actions: Action[] = [];
    scope.actionExecutor = (action) => void actions.push(action as Action);
    const next = machine.transition(snapshot, event, scope) as SnapshotFrom<M>;
    return [next, actions];
  };
}

import { useObservable } from '../core/handheld-context.ts';
import type { Feedback } from './create-feedback.ts';
import { HeldNotice } from './held-notice.tsx';
import { SignalFlash } from './signal-flash.tsx';

/** What signals show over every screen: a flash at its edges, and what must be seen before anything goes on. */
export function FeedbackLayer({ feedback }: { feedback: Pick<Feedback, 'shown' | 'held' | 'acknowledge'> }) {
  const shown = useObservable(feedback.shown);
  const held = useObservable(feedback.held);
  return (
    <>
      {shown && <SignalFlash key={shown.count} kind={shown.kind} />}
      {held && <HeldNotice held={held} onSeen={feedback.acknowledge} />}
    </>
  );
}

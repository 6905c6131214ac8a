import type { ReactNode } from 'react';
import { QuestionFrame } from '../../question-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';
import { useInboundWords } from './use-inbound-words.ts';

/** A question beside the way of the goods; back leaves it. */
export function InboundQuestion({
  run,
  send,
  title,
  children,
}: InboundStepProps & { title: string; children: ReactNode }) {
  const words = useInboundWords();
  return (
    <QuestionFrame
      run={run}
      title={title}
      say={words.say}
      onBack={() => send({ type: 'question.dismissed' })}
    >
      {children}
    </QuestionFrame>
  );
}

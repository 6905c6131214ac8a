import type { ReactNode } from 'react';
import type { ScanExpectation } from '../../../ui/scan-expectation.ts';
import { QuestionFrame } from '../../question-frame.tsx';
import type { InboundStepProps } from './inbound-step-props.ts';
import { useInboundWords } from './use-inbound-words.ts';

/** Whatever the question is about, the next goods may come: they answer it with no. */
const nextGoods: ScanExpectation = { kinds: ['product', 'contents', 'lpn'] };

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
      expects={nextGoods}
    >
      {children}
    </QuestionFrame>
  );
}

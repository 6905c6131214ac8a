import type { ReactNode } from 'react';
import { QuestionFrame } from '../../question-frame.tsx';
import type { CheckStepProps } from './check-step-props.ts';
import { useCheckWords } from './use-check-words.ts';

/** A question within a check: back leaves it. */
export function CheckQuestion({
  run,
  send,
  title,
  children,
}: CheckStepProps & { title: string; children: ReactNode }) {
  const { say } = useCheckWords();
  return (
    <QuestionFrame run={run} title={title} say={say} onBack={() => send({ type: 'question.dismissed' })}>
      {children}
    </QuestionFrame>
  );
}

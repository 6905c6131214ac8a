import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { judgeAnswer } from '../../../../shared/domain/quality/judge-answer.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { useLiveState } from '../../../ui/use-live-state.ts';
import type { AnswerProps } from './answer-props.ts';
import { CheckFrame } from './check-frame.tsx';
import { enteredNumber, pressBack } from './number-entry.ts';
import { NumberPad } from './number-pad.tsx';
import { QuestionWords } from './question-words.tsx';
import { SkipButton } from './skip-button.tsx';
import { TypedNumber } from './typed-number.tsx';
import { useCheckWords } from './use-check-words.ts';

/** Numbers are judged by their limits alone. */
const anyDay = { today: '', shelfLifeDays: null };

/** A number, judged while it is typed. */
export function NumberAnswer({ item, goods, answer, ...props }: AnswerProps) {
  const { t } = useTranslation('quality-check');
  const words = useCheckWords();
  const [text, setText, readText] = useLiveState(() => '');
  const value = enteredNumber(text);
  const change = (press: (text: string) => string) => setText(press(readText()));
  const confirm = () => {
    const typed = enteredNumber(readText());
    if (typed !== null) answer(typed);
  };
  return (
    <CheckFrame
      {...props}
      prompt={<QuestionWords item={item} goods={goods} />}
      keypad={false}
      actions={
        text === '' && !item.required ? (
          <SkipButton item={item} send={props.send} />
        ) : (
          <BigButton icon={Check} onPress={confirm} disabled={value === null}>
            {t('item.confirm', { value: words.measure(item, value ?? '–') })}
          </BigButton>
        )
      }
    >
      <TypedNumber
        text={words.measure(item, text || '–')}
        isGood={value === null ? null : judgeAnswer(item, value, anyDay)}
        onBack={() => change(pressBack)}
      />
      <NumberPad
        hasSign={item.kind === 'temperature'}
        hasFraction={item.kind !== 'count'}
        change={change}
        onEnter={confirm}
      />
    </CheckFrame>
  );
}

import CalendarCheck from 'lucide-react/icons/calendar-check';
import CalendarDays from 'lucide-react/icons/calendar-days';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../../ui/big-button.tsx';
import { DialogSheet } from '../../../ui/dialog-sheet.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { TypedCodePad } from '../../../ui/typed-code-pad.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import type { AnswerProps } from './answer-props.ts';
import { CheckFrame } from './check-frame.tsx';
import { SkipButton } from './skip-button.tsx';
import { useCheckWords } from './use-check-words.ts';

/** The date on the goods: scanned, typed, or the one that is booked already. */
export function DateAnswer({ item, goods, answer, ...props }: AnswerProps) {
  const { t } = useTranslation('quality-check');
  const words = useCheckWords();
  const { day } = useGoodsWords();
  const [isTyping, setTyping] = useState(false);
  const { expiry } = goods;
  const hint = `${words.question(item)}: ${words.limits(item, goods.terms.shelfLifeDays)}`;
  return (
    <CheckFrame
      {...props}
      prompt={<ScanPrompt target="product" prompt={t('prompt.date')} hint={hint} />}
      keypad={false}
      actions={
        <>
          <SkipButton item={item} send={props.send} />
          <BigButton tone="secondary" size="normal" icon={CalendarDays} onPress={() => setTyping(true)}>
            {t('item.typeDate')}
          </BigButton>
          {expiry !== null && (
            <BigButton icon={CalendarCheck} onPress={() => answer(expiry)}>
              {t('item.booked', { date: day(expiry) })}
            </BigButton>
          )}
        </>
      }
    >
      {isTyping && (
        <DialogSheet title={t('item.typeDate')} onClose={() => setTyping(false)}>
          <TypedCodePad
            mode="digits"
            label={t('keypad.date')}
            length={6}
            onSubmit={(digits) => {
              setTyping(false);
              answer(digits);
            }}
          />
        </DialogSheet>
      )}
    </CheckFrame>
  );
}

import { useTranslation } from 'react-i18next';
import type { Doubt } from '../../../../shared/domain/inbound/judge-goods.ts';
import type { InboundText } from '../../../../shared/domain/inbound/inbound-texts.ts';
import type { Message } from '../../../../shared/domain/turn/message.ts';
import { type GoodsWords, useGoodsWords } from '../../use-goods-words.ts';

type InboundWords = GoodsWords & {
  /** What a step said. */
  say(message: Message): string;
  /** What is wrong with goods, as it is told. */
  doubt(doubt: Doubt): string;
};

/** The words of receiving in the language of the screen; days are written as people do. */
export function useInboundWords(): InboundWords {
  const { t } = useTranslation('inbound');
  const goods = useGoodsWords();
  const text = (key: InboundText, values: Message['values']) => {
    const { date } = values;
    return t(
      `message.${key}`,
      typeof date === 'string' && date ? { ...values, date: goods.day(date) } : values,
    );
  };
  return {
    ...goods,
    // A message of this workflow has one of its texts.
    say: ({ key, values }) => text(key as InboundText, values),
    doubt: (doubt) => text(doubt.text, doubt.values),
  };
}

import { useTranslation } from 'react-i18next';
import { carryingTexts } from '../../../../shared/domain/moving/carrying.ts';
import type { putawayTexts } from '../../../../shared/domain/putaway/putaway-texts.ts';
import type { Message } from '../../../../shared/domain/turn/message.ts';

type Own = Exclude<keyof typeof putawayTexts, keyof typeof carryingTexts>;

/** The text of a message of putaway. What is said wherever goods are carried stands in the texts of moving. */
export function useSay(): (message: Message) => string {
  const { t } = useTranslation('putaway');
  const { t: carrying } = useTranslation('move');
  return ({ key, values }) =>
    key in carryingTexts
      ? carrying(`message.${key as keyof typeof carryingTexts}`, values)
      : t(`message.${key as Own}`, values);
}

import { useTranslation } from 'react-i18next';
import type { moveTexts } from '../../../../shared/domain/moving/move-texts.ts';
import type { Message } from '../../../../shared/domain/turn/message.ts';

/** The text of a message of moving. */
export function useSay(): (message: Message) => string {
  const { t } = useTranslation('move');
  return ({ key, values }) => t(`message.${key as keyof typeof moveTexts}`, values);
}

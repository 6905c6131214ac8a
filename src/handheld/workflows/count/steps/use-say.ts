import { useTranslation } from 'react-i18next';
import type { CountText } from '../../../../shared/domain/counting/count-message.ts';
import type { Message } from '../../../../shared/domain/turn/message.ts';

/** The text of a message of counting. */
export function useSay(): (message: Message) => string {
  const { t } = useTranslation('count');
  return ({ key, values }) => t(`message.${key as CountText}`, values);
}

import { useTranslation } from 'react-i18next';
import type { ReturnText } from '../../../../shared/domain/returning/return-message.ts';
import type { Message } from '../../../../shared/domain/turn/message.ts';

/** The text of a message of putting back. */
export function useSay(): (message: Message) => string {
  const { t } = useTranslation('put-back');
  return ({ key, values }) => t(`message.${key as ReturnText}`, values);
}

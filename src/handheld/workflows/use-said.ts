import { useTranslation } from 'react-i18next';
import type { Command } from '../../shared/domain/command-code.ts';
import type { Message } from '../../shared/domain/turn/message.ts';
import { type CommonText, commonTexts } from '../../shared/domain/turn/refuse-command.ts';

/** The text of a message: one that every workflow can say, else by `say`, the texts of the workflow. */
export function useSaid(say: (message: Message) => string): (message: Message) => string {
  const { t } = useTranslation('workflow');
  return (message) => {
    const { key, values } = message;
    if (!(key in commonTexts)) return say(message);
    const command = 'command' in values ? t(`command.${values['command'] as Command}`) : '';
    return t(`said.${key as CommonText}`, { command });
  };
}

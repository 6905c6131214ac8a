import { ActionIcon, CopyButton, Group, Tooltip } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CodeText } from './code-text.tsx';

/** An identifier with a button that copies it: for a call, a ticket, a search in the log. */
export function CopyCode({ code, short = false }: { code: string; short?: boolean }) {
  const { t } = useTranslation('frame');
  return (
    <Group gap={4} component="span" wrap="nowrap" display="inline-flex">
      <CodeText code={code} short={short} />
      <CopyButton value={code}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('copied') : t('copy')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              onClick={copy}
              aria-label={`${t('copy')} ${code}`}
            >
              {copied ? <Check size={14} /> : <Copy size={14} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}

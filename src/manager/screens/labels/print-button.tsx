import { Button, Text } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Opens the browser's print dialogue; "Save as PDF" is one of its printers. */
export function PrintButton({ labels, pages }: { labels: number; pages: number }) {
  const { t } = useTranslation('labels');
  return (
    <div>
      <Button
        fullWidth
        size="md"
        leftSection={<Printer size={18} aria-hidden />}
        disabled={labels === 0}
        onClick={() => window.print()}
      >
        {t('print.button', { count: labels })}
      </Button>
      <Text size="sm" c="var(--ink-soft)" mt={6}>
        {labels > 0 && `${t('print.pages', { count: pages })} `}
        {t('print.hint')}
      </Text>
    </div>
  );
}

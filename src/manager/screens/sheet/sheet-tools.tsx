import { Button, SegmentedControl, Tooltip } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BarcodeShape } from '../../ui/barcode/barcode-shape.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { usePrint } from './print-choice.ts';

const shapes: readonly BarcodeShape[] = ['square', 'linear'];

/** What is looked for, which kind of codes is shown, and printing. */
export function SheetTools({ shape }: { shape: BarcodeShape }) {
  const { t } = useTranslation('sheet');
  const [, show] = useUrlFilter('as');
  const { print } = usePrint();
  return (
    <>
      <SearchField label={t('find')} />
      <Tooltip label={t('shape.hint')} multiline w={300}>
        <SegmentedControl
          aria-label={t('shape.label')}
          data={shapes.map((value) => ({ value, label: t(`shape.${value}`) }))}
          value={shape}
          onChange={(chosen) => show(chosen === 'linear' ? chosen : '')}
        />
      </Tooltip>
      <Button
        variant="default"
        leftSection={<Printer size={17} aria-hidden />}
        onClick={() => print(null)}
        ml="auto"
      >
        {t('printAll')}
      </Button>
    </>
  );
}

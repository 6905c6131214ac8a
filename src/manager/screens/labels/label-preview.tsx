import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LabelFormat, paperOf } from './design/label-format.ts';
import type { Page } from './design/pages.ts';
import type { LaidOutLabel } from './design/placed.ts';
import type { Resolution } from './design/printer.ts';
import { LabelPages } from './label-pages.tsx';
import styles from './labels.module.css';

/** Pages drawn on the screen; paper gets all of them. */
const shown = { roll: 24, sheet: 4 };

/** The pages in true size, as they come out of the printer. */
export function LabelPreview({
  pages,
  format,
  dpi,
  note,
  labels,
}: {
  pages: readonly Page<LaidOutLabel>[];
  format: LabelFormat;
  dpi: Resolution;
  note: string | undefined;
  labels: number;
}) {
  const { t } = useTranslation('labels');
  const limit = shown[format.medium];
  const { width, height } = paperOf(format);
  return (
    // Scrolled by keys too.
    <section className={styles.preview} aria-label={t('preview.title')} tabIndex={0}>
      {note !== undefined && <Alert color="orange">{note}</Alert>}
      <Text size="sm" c="var(--ink-soft)">
        {labels === 0 ? t('preview.nothing') : t('preview.lead', { count: labels, width, height })}
      </Text>
      <LabelPages pages={pages.slice(0, limit)} format={format} dpi={dpi} outlined />
      {pages.length > limit && (
        <Text size="sm" c="var(--ink-soft)">
          {t('preview.more', { count: pages.length - limit })}
        </Text>
      )}
    </section>
  );
}

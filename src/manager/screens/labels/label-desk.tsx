import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatOf } from './design/label-format.ts';
import { FitNotes } from './fit-notes.tsx';
import type { LabelKind } from './label-kinds.ts';
import { LabelPreview } from './label-preview.tsx';
import type { LabelSource } from './label-source.ts';
import { PaperForm } from './paper-form.tsx';
import { PaperPortal } from './paper-portal.tsx';
import { PrintButton } from './print-button.tsx';
import { SourceState } from './source-state.tsx';
import { useDrawing } from './use-drawing.ts';
import { usePages } from './use-pages.ts';
import { usePaperChoice } from './use-paper-choice.ts';
import styles from './labels.module.css';

/** What is chosen on the left, the labels in true size on the right. `children`: the form of the kind. */
export function LabelDesk({
  kind,
  source,
  children,
}: {
  kind: LabelKind;
  source: LabelSource;
  children: ReactNode;
}) {
  const { t } = useTranslation('labels');
  const { paper: chosen, change } = usePaperChoice(kind);
  const draw = useDrawing();
  const { labels, report, pages, paper } = usePages(source, chosen, draw);
  const print = { pages, format: formatOf(paper.format), dpi: paper.dpi };
  const count = report.printed.length * paper.copies;
  const isThere = source.state === 'there';
  return (
    <div className={styles.desk}>
      <div className={styles.side}>
        <div className={styles.form}>
          <section className={styles.card} aria-label={t(`kind.${kind}`)}>
            {children}
          </section>
          <section className={styles.card} aria-label={t('paper.title')}>
            <h2 className={styles.heading}>{t('paper.title')}</h2>
            <PaperForm paper={chosen} change={change} hasShape={kind !== 'setup'} />
          </section>
        </div>
        {isThere && draw && (
          <FitNotes labels={labels} report={report} paper={paper} draw={draw} change={change} />
        )}
        {isThere && <PrintButton labels={count} pages={pages.length} />}
      </div>
      {!isThere && <SourceState source={source} />}
      {isThere && !draw && <Skeleton height="100%" mih={300} />}
      {isThere && draw && (
        <>
          <LabelPreview {...print} note={source.note} labels={count} />
          <PaperPortal {...print} />
        </>
      )}
    </div>
  );
}

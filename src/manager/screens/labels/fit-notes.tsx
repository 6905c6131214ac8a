import { Alert, Button, Group, List, Text } from '@mantine/core';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FitReport } from './design/fit-report.ts';
import type { DrawBarcode } from './design/fit-symbol.ts';
import type { Label } from './design/label.ts';
import type { FormatName } from './design/label-format.ts';
import { suggestFormat } from './design/suggest-format.ts';
import { useProblemText } from './use-problem-text.ts';
import type { PaperChoice, usePaperChoice } from './use-paper-choice.ts';

/** What is to be known before printing: what does not fit, what is finer than it should be, and what would be better. */
export function FitNotes({
  labels,
  report,
  paper,
  draw,
  change,
}: {
  labels: readonly Label[];
  report: FitReport;
  paper: PaperChoice;
  draw: DrawBarcode;
  change: ReturnType<typeof usePaperChoice>['change'];
}) {
  const { refused, warnings } = report;
  const isFine = refused.length === 0 && warnings.length === 0;
  const { format, printer } = paper;
  const better = useMemo(
    () => (isFine ? undefined : suggestFormat(labels, { now: format, dpi: printer, draw })),
    [isFine, labels, format, printer, draw],
  );
  if (labels.length === 0) return null;
  if (isFine) return <FineNote report={report} />;
  return (
    <Alert
      color={refused.length > 0 ? 'red' : 'orange'}
      icon={<TriangleAlert size={18} />}
      title={<Title report={report} />}
      style={{ flex: 'none' }}
      role="alert"
    >
      <Problems report={report} />
      <Group gap="xs" mt="xs">
        {better !== undefined && <Take format={better} onTake={() => change.format(better)} />}
        {paper.shape === 'linear' && refused.length > 0 && <TakeSquare onTake={() => change.as('square')} />}
      </Group>
    </Alert>
  );
}

function FineNote({ report: { narrowest } }: { report: FitReport }) {
  const { t, i18n } = useTranslation('labels');
  if (!narrowest) return null;
  const mm = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(narrowest.mm);
  return (
    <Group gap={8} wrap="nowrap" c="var(--ink-soft)" role="status">
      <CircleCheck size={18} aria-hidden color="var(--mantine-color-green-6)" style={{ flex: 'none' }} />
      <Text size="sm">{t('fit.fine', { mm, count: narrowest.dots })}</Text>
    </Group>
  );
}

function Title({ report: { refused } }: { report: FitReport }) {
  const { t } = useTranslation('labels');
  return refused.length > 0 ? t('fit.refused', { count: refused.length }) : t('fit.warned');
}

/** Labels named one by one before "and so many more". */
const named = 3;

function Problems({ report: { refused, warnings } }: { report: FitReport }) {
  const { t } = useTranslation('labels');
  const textOf = useProblemText();
  return (
    <List size="sm" spacing={4}>
      {refused.slice(0, named).map(({ id, problem }) => (
        <List.Item key={id}>
          <strong>{id.split('|')[0]}</strong>: {textOf(problem)}
        </List.Item>
      ))}
      {refused.length > named && <List.Item>{t('fit.more', { count: refused.length - named })}</List.Item>}
      {warnings.map(({ problem }) => (
        <List.Item key={`${problem.kind} ${problem.symbology}`}>{textOf(problem)}</List.Item>
      ))}
    </List>
  );
}

function Take({ format, onTake }: { format: FormatName; onTake: () => void }) {
  const { t } = useTranslation('labels');
  return (
    <Button size="xs" variant="light" onClick={onTake}>
      {t('fit.take', { format: t(`format.${format}.name`) })}
    </Button>
  );
}

function TakeSquare({ onTake }: { onTake: () => void }) {
  const { t } = useTranslation('labels');
  return (
    <Button size="xs" variant="light" onClick={onTake}>
      {t('fit.takeSquare')}
    </Button>
  );
}

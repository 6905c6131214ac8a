import { NumberInput, SegmentedControl, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FormatName, formatNames, formatOf } from './design/label-format.ts';
import { resolutions } from './design/printer.ts';
import { StartPicker } from './start-picker.tsx';
import { mostCopies, type PaperChoice, type usePaperChoice } from './use-paper-choice.ts';

const shapes = ['linear', 'square'] as const;

/** Which paper in which printer, and how much of it. */
export function PaperForm({
  paper,
  change,
  hasShape,
}: {
  paper: PaperChoice;
  change: ReturnType<typeof usePaperChoice>['change'];
  /** False where the kinds of symbols are given. */
  hasShape: boolean;
}) {
  const { t } = useTranslation('labels');
  const format = formatOf(paper.format);
  return (
    <Stack gap="sm">
      <FormatSelect chosen={paper.format} onChange={change.format} />
      {hasShape && (
        <Choice label={t('paper.shape')}>
          <SegmentedControl
            fullWidth
            aria-label={t('paper.shape')}
            data={shapes.map((value) => ({ value, label: t(`paper.shapes.${value}`) }))}
            value={paper.shape}
            onChange={change.as}
          />
        </Choice>
      )}
      <SimpleGrid cols={2} spacing="sm">
        {format.medium === 'roll' && (
          <Choice label={t('paper.printer')}>
            <SegmentedControl
              fullWidth
              aria-label={t('paper.printer')}
              data={resolutions.map((value) => ({
                value: String(value),
                label: String(value),
              }))}
              value={String(paper.printer)}
              onChange={change.dpi}
            />
          </Choice>
        )}
        <NumberInput
          label={t('paper.copies')}
          value={paper.copies}
          min={1}
          max={mostCopies}
          onChange={(value) => change.copies(Number(value) > 1 ? String(value) : '')}
        />
        {format.medium === 'sheet' && (
          <StartPicker
            format={format}
            first={paper.first}
            onChange={(first) => change.first(first === 0 ? '' : String(first))}
          />
        )}
      </SimpleGrid>
    </Stack>
  );
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <Text size="sm" fw={500} mb={2} aria-hidden>
        {label}
      </Text>
      {children}
    </div>
  );
}

function FormatSelect({ chosen, onChange }: { chosen: FormatName; onChange: (name: string) => void }) {
  const { t } = useTranslation('labels');
  const ofMedium = (medium: 'roll' | 'sheet') =>
    formatNames
      .filter((name) => formatOf(name).medium === medium)
      .map((name) => ({ value: name, label: t(`format.${name}.name`) }));
  return (
    <Select
      label={t('paper.format')}
      description={t(`format.${chosen}.why`)}
      inputWrapperOrder={['label', 'input', 'description']}
      data={[
        { group: t('paper.rolls'), items: ofMedium('roll') },
        { group: t('paper.sheets'), items: ofMedium('sheet') },
      ]}
      value={chosen}
      onChange={(name) => onChange(name ?? '')}
      allowDeselect={false}
    />
  );
}

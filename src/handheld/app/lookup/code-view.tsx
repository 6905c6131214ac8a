import { useTranslation } from 'react-i18next';
import { aiDefinition } from '../../../shared/domain/gs1/ai-definition.ts';
import { fieldOfAi } from '../../../shared/domain/gs1/gs1-fields.ts';
import type { ScanReading } from '../../../shared/domain/scan-reading.ts';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import { useCodeWords } from '../../workflows/use-code-words.ts';
import { RawText } from './raw-text.tsx';

/** `isTold`: the fields stand above already, beside what the device knows. */
export type CodeViewProps = { reading: ScanReading; isTold: boolean };

/**
 * What a code says by itself, whatever the device knows of it: its fields, what
 * the warehouse has no word for by its GS1 title, and the text as it was read. Nothing for a plain code.
 */
export function CodeView({ reading, isTold }: CodeViewProps) {
  const { t } = useTranslation('lookup');
  const words = useCodeWords();
  const said = 'fields' in reading && !isTold ? words.facts(reading.fields) : [];
  const more = (reading.gs1?.ais ?? [])
    .filter(({ ai }) => fieldOfAi(ai) === undefined)
    .map(({ ai, value }) => ({ label: `(${ai}) ${aiDefinition(ai)?.title ?? ''}`.trim(), value }));
  const isPlain = !reading.gs1 && reading.kind !== 'faulty' && reading.kind !== 'doubtful';
  if (isPlain && reading.kind !== 'unknown') return null;
  return (
    <>
      {said.length > 0 && (
        <Section title={t('code.title')}>
          <Facts items={said} />
        </Section>
      )}
      {more.length > 0 && (
        <Section title={t('code.more')}>
          <Facts items={more} />
        </Section>
      )}
      <Section title={t('code.raw')}>
        <Raw reading={reading} />
      </Section>
    </>
  );
}

/** A faulty code is shown as far as it was read, with its fault marked. */
function Raw({ reading }: { reading: ScanReading }) {
  if (reading.kind !== 'faulty') return <RawText text={reading.raw} />;
  const { said, position, length } = reading;
  return <RawText text={said} marked={{ from: position, to: position + Math.max(length, 1) }} />;
}

import ScanLine from 'lucide-react/icons/scan-line';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanChoice, WayOfReading } from '../../shared/domain/scan-question.ts';
import { ActionBar } from '../ui/action-bar.tsx';
import { BigButton } from '../ui/big-button.tsx';
import { type Choice, ChoiceList } from '../ui/choice-list.tsx';
import { DialogSheet } from '../ui/dialog-sheet.tsx';
import { FeedbackBanner } from '../ui/feedback-banner.tsx';
import type { AskedScan, AskedScans } from './scan-reader.ts';
import { differingFields, useCodeWords } from './use-code-words.ts';

/** Asks in which of two ways a code is meant, over whatever step it was scanned in; nothing while nothing is asked. */
export function ScanQuestionSheet({ asked }: { asked: AskedScans }) {
  const question = useSyncExternalStore(asked.subscribe, asked.getState, asked.getState);
  return question && <Question {...question} onAnswer={asked.answer} onDismiss={asked.dismiss} />;
}

type QuestionProps = AskedScan & { onAnswer: (way: WayOfReading) => void; onDismiss: () => void };

function Question({ product, choices, onAnswer, onDismiss }: QuestionProps) {
  const { t } = useTranslation('code');
  const answers = useAnswers(choices);
  return (
    <DialogSheet
      title={t('question.title')}
      onClose={onDismiss}
      actions={
        <ActionBar>
          <BigButton tone="quiet" icon={ScanLine} onPress={onDismiss} hint={t('question.otherHint')}>
            {t('question.other')}
          </BigButton>
        </ActionBar>
      }
    >
      <FeedbackBanner
        kind="warning"
        title={product ?? t('question.why')}
        {...(product === null ? {} : { detail: t('question.why') })}
        {...(choices.length === 1 ? { next: t('question.invalid') } : {})}
      />
      <ChoiceList label={t('question.label')} choices={answers} onChoose={onAnswer} numbered={1} />
    </DialogSheet>
  );
}

/** The ways to read a code by what is different about them; the same code again is the first of them. */
function useAnswers(choices: readonly ScanChoice[]): Choice<WayOfReading>[] {
  const { t, i18n } = useTranslation('code');
  const words = useCodeWords();
  const fields = choices.map(({ reading }) => ('fields' in reading ? reading.fields : {}));
  const [one = {}, other = {}] = fields;
  // The product is named above.
  const differences = differingFields(one, other).filter(
    (field) => field !== 'gtin' && field !== 'contentGtin',
  );
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return choices.map(({ way, isKnown }, index) => {
    const said = list.format(words.sayings(fields[index] ?? {}, differences));
    const hints = [isKnown && t('question.known'), index === 0 && t('question.again')].filter(Boolean);
    return {
      id: way,
      label: said.charAt(0).toUpperCase() + said.slice(1),
      ...(hints.length > 0 ? { hint: hints.join(' · ') } : {}),
    };
  });
}

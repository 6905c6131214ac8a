import { Alert, Button, Group, Loader } from '@mantine/core';
import { CircleCheck, CloudOff, Info, OctagonAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LoadAnswer } from '../../../shared/protocol/board/loads.ts';
import { failureText } from '../../ui/failure-text.ts';
import { faultCountsText, totals } from './load-totals.ts';
import type { LoadState } from './use-load.ts';

/** How the chosen files stand, in a sentence, with what can be done about it. */
export function LoadVerdict({ load }: { load: LoadState }) {
  const { t } = useTranslation('data');
  const { t: frame } = useTranslation('frame');
  const { answer, failure, isLoading } = load;
  if (isLoading || (!answer && !failure)) {
    return (
      <Group role="status">
        <Loader size="sm" />
        {isLoading ? t('loading') : t('checking')}
      </Group>
    );
  }
  if (failure) {
    return (
      <Alert color="red" icon={<CloudOff size={20} />} title={frame('failure.title')} role="alert">
        <Group justify="space-between">
          {failure.kind === 'offline'
            ? `${failureText(failure, frame)} ${t('unreadable')}`
            : failureText(failure, frame)}
          <Button variant="light" color="red" onClick={load.checkAgain}>
            {frame('retry')}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (!answer) return null;
  if (answer.faultCount > 0) return <Refused answer={answer} />;
  return answer.loaded ? (
    <Loaded answer={answer} onClear={load.clear} />
  ) : (
    <Ready answer={answer} onLoad={load.load} />
  );
}

function Refused({ answer }: { answer: LoadAnswer }) {
  const { t } = useTranslation('data');
  return (
    <Alert color="red" icon={<OctagonAlert size={20} />} role="alert">
      {faultCountsText(answer, t)}
    </Alert>
  );
}

function Ready({ answer, onLoad }: { answer: LoadAnswer; onLoad: () => void }) {
  const { t } = useTranslation('data');
  const { rows, added, changed } = totals(answer);
  const isNew = added + changed > 0;
  return (
    <Alert color={isNew ? 'blue' : 'gray'} icon={<Info size={20} />} role="status">
      <Group justify="space-between">
        {isNew ? t('checked.ready', { count: rows }) : t('checked.nothing')}
        {isNew && (
          <Button size="md" onClick={onLoad}>
            {t('load')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function Loaded({ answer, onClear }: { answer: LoadAnswer; onClear: () => void }) {
  const { t } = useTranslation('data');
  return (
    <Alert color="green" icon={<CircleCheck size={20} />} title={t('loaded.title')} role="status">
      <Group justify="space-between">
        {t('loaded.detail', totals(answer))}
        <Button variant="light" color="green" onClick={onClear}>
          {t('loaded.again')}
        </Button>
      </Group>
    </Alert>
  );
}

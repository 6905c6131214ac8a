import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import { ActionBar } from '../../ui/action-bar.tsx';
import { useScan } from '../../ui/scan-context.tsx';
import { ScanPrompt } from '../../ui/scan-prompt.tsx';
import { ScanTools } from '../../ui/scan-tools.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { StepHeader } from '../../ui/step-header.tsx';
import { paths } from '../paths.ts';
import { CodeView } from './code-view.tsx';
import { findThing } from './find-thing.ts';
import { ThingView } from './thing-view.tsx';
import { useKnown } from './use-known.ts';
import { useLookUp } from './use-look-up.ts';
import { useReading } from './use-reading.ts';

/** Any code: what it is, where it lies, what is in it. The next scan takes its place. */
export function LookupScreen() {
  const { t } = useTranslation('lookup');
  const [, navigate] = useLocation();
  const code = useSearchParams()[0].get('code');
  const lookUp = useLookUp();
  useScan(({ raw }) => lookUp(raw, { replace: code !== null }));
  return (
    <Screen
      scroll
      top={<StepHeader title={t('title')} onBack={() => navigate(paths.home)} />}
      actions={<ActionBar tools={<ScanTools keypad={{ mode: 'code', label: t('codeLabel') }} />} />}
    >
      {code === null ? (
        <ScanPrompt target="any" prompt={t('prompt')} hint={t('hint')} />
      ) : (
        <Answer code={code} />
      )}
    </Screen>
  );
}

function Answer({ code }: { code: string }) {
  const { t } = useTranslation('lookup');
  const read = useReading();
  const answer = useKnown(`look up ${code}`, async (lookup) => {
    const reading = await read({ raw: code, symbology: null });
    return { reading, thing: await findThing(reading, code, lookup) };
  });
  if (!answer) return <Spinner label={t('title')} />;
  return (
    <>
      <ThingView thing={answer.thing} />
      <CodeView reading={answer.reading} isTold={answer.thing.kind === 'product'} />
    </>
  );
}

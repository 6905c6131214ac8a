import { Button, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { sheetQuery } from '../../app/api/sheet-queries.ts';
import { SessionContext } from '../../app/session-context.ts';
import { loadBarcodes } from '../../ui/barcode/barcode.tsx';
import type { BarcodeShape } from '../../ui/barcode/barcode-shape.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useUrlFilter } from '../../ui/use-url-filter.ts';
import { PrintContext, usePrintChoice } from './print-choice.ts';
import { ShapeContext } from './shape-choice.ts';
import { SheetGroups } from './sheet-groups.tsx';
import { SheetTools } from './sheet-tools.tsx';
import { listOf } from './walk-steps.ts';
import { WalkThrough } from './walk-through.tsx';
import './sheet-print.css';

/** Barcodes of everything there is to scan, to be scanned from the screen or printed. */
export function SheetScreen() {
  const { t } = useTranslation('sheet');
  const { data: sheet, error, refetch } = useQuery(sheetQuery);
  const [as] = useUrlFilter('as');
  const [walked, walk] = useUrlFilter('walk');
  const choice = usePrintChoice();
  useEffect(() => void loadBarcodes(), []);
  const isSignedIn = useContext(SessionContext) !== null;
  const shape: BarcodeShape = as === 'linear' ? 'linear' : 'square';
  const walkedList = sheet && listOf(sheet.lists, walked);
  return (
    <ShapeContext value={shape}>
      <PrintContext value={choice}>
        <Screen
          title={t('title')}
          aside={isSignedIn ? undefined : <SignInLink />}
          scrolls
          tools={<SheetTools shape={shape} />}
        >
          {error && !sheet && <FailurePanel failure={error} onRetry={() => void refetch()} />}
          {!sheet && !error && (
            <Stack aria-label={t('title')} role="status">
              <Skeleton height={220} />
              <Skeleton height={420} />
            </Stack>
          )}
          {sheet && <SheetGroups sheet={sheet} onWalk={walk} />}
        </Screen>
        {walkedList && <WalkThrough list={walkedList} onClose={() => walk('')} />}
      </PrintContext>
    </ShapeContext>
  );
}

/** On a demo site nobody has to be signed in here. */
function SignInLink() {
  const { t } = useTranslation('sheet');
  return (
    <Button component={Link} href="/" variant="subtle">
      {t('signIn')}
    </Button>
  );
}

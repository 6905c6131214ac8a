import { ActionIcon, Button, Group, Modal, Progress, Text } from '@mantine/core';
import { useFullscreenDocument, useHotkeys, useViewportSize } from '@mantine/hooks';
import { ArrowLeft, ArrowRight, Maximize, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetList } from '../../../shared/protocol/board/sheet.ts';
import { firstOpen, stepAt, walkSteps } from './walk-steps.ts';
import { WalkStepView } from './walk-step-view.tsx';
import styles from './walk-through.module.css';

/** One code at a time, over the whole screen: for one phone and one screen. */
export function WalkThrough({ list, onClose }: { list: SheetList; onClose: () => void }) {
  const { t } = useTranslation('sheet');
  const { width } = useViewportSize();
  const { toggle } = useFullscreenDocument();
  const steps = walkSteps(list);
  const [key, setKey] = useState(() => firstOpen(steps));
  const step = stepAt(steps, key, 0);
  const go = (by: number): void => setKey(stepAt(steps, key, by)?.key);
  useHotkeys([
    ['ArrowRight', () => go(1)],
    ['ArrowDown', () => go(1)],
    ['ArrowLeft', () => go(-1)],
    ['ArrowUp', () => go(-1)],
    ['Home', () => setKey(steps[0]?.key)],
    ['End', () => setKey(steps.at(-1)?.key)],
  ]);
  if (!step) return null;
  const number = steps.indexOf(step) + 1;
  const progress = t('walk.progress', { number, total: steps.length });
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      withCloseButton={false}
      padding={0}
      aria-label={t('walk.title')}
    >
      <div className={styles.stage}>
        <header className={styles.head}>
          <Text fw={650}>{progress}</Text>
          <Progress value={(number / steps.length) * 100} flex={1} aria-label={progress} />
          <ActionIcon
            variant="subtle"
            size="xl"
            aria-label={t('walk.fullScreen')}
            onClick={() => void toggle()}
          >
            <Maximize />
          </ActionIcon>
          <ActionIcon variant="subtle" size="xl" aria-label={t('walk.close')} onClick={onClose}>
            <X />
          </ActionIcon>
        </header>
        <WalkStepView key={step.key} step={step} widest={width - 64} />
        <footer className={styles.foot}>
          <Text size="sm" c="var(--ink-soft)" visibleFrom="sm">
            {t('walk.keys')}
          </Text>
          <Group ml="auto">
            <Button
              variant="default"
              size="lg"
              disabled={number === 1}
              leftSection={<ArrowLeft />}
              onClick={() => go(-1)}
            >
              {t('walk.previous')}
            </Button>
            <Button
              size="lg"
              data-autofocus
              disabled={number === steps.length}
              rightSection={<ArrowRight />}
              onClick={() => go(1)}
            >
              {t('walk.next')}
            </Button>
          </Group>
        </footer>
      </div>
    </Modal>
  );
}

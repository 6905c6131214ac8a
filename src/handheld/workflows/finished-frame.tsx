import CircleCheckBig from 'lucide-react/icons/circle-check-big';
import type { ReactNode } from 'react';
import { ActionBar } from '../ui/action-bar.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { IconType } from '../ui/icon.ts';
import { Screen } from '../ui/screen.tsx';
import { StepHeader } from '../ui/step-header.tsx';
import { NextActions } from './next-actions.tsx';

export type FinishedFrameProps = {
  title: string;
  detail?: string;
  icon?: IconType;
  /** The location the operator was last proven to stand at. */
  at: string | null;
  onLeave: () => void;
  children?: ReactNode;
};

/** A run has ended: what was done, and the task that is sensible next with the reason why. */
export function FinishedFrame(props: FinishedFrameProps) {
  const { title, detail, icon = CircleCheckBig, at, onLeave, children } = props;
  return (
    <Screen
      top={<StepHeader title={title} />}
      actions={
        <ActionBar>
          <NextActions at={at} onLeave={onLeave} />
        </ActionBar>
      }
    >
      <EmptyState icon={icon} title={title} {...(detail === undefined ? {} : { detail })} />
      {children}
    </Screen>
  );
}

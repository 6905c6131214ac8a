import RotateCw from 'lucide-react/icons/rotate-cw';
import type { ReactNode } from 'react';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { IconType } from '../../ui/icon.ts';
import { Screen } from '../../ui/screen.tsx';

export type WallProps = {
  icon: IconType;
  title: string;
  detail: string;
  act: string;
  other?: ReactNode;
  children?: ReactNode;
};

/** Nothing but a reload goes on from here; says why, and that nothing is lost. */
export function Wall({ icon, title, detail, act, other, children }: WallProps) {
  return (
    <Screen
      actions={
        <ActionBar>
          {other}
          <BigButton icon={RotateCw} onPress={() => window.location.reload()}>
            {act}
          </BigButton>
        </ActionBar>
      }
    >
      <EmptyState icon={icon} title={title} detail={detail}>
        {children}
      </EmptyState>
    </Screen>
  );
}

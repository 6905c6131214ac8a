import Bug from 'lucide-react/icons/bug';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Wall } from './wall.tsx';

/** Catches a screen that throws: a bug, but not the end of the shift. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? <CrashWall /> : this.props.children;
  }
}

function CrashWall() {
  const { t } = useTranslation('frame');
  return <Wall icon={Bug} title={t('crash.title')} detail={t('crash.detail')} act={t('crash.act')} />;
}

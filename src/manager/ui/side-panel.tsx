import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The detail of one row beside its list, which stays usable. Escape closes it. */
export function SidePanel({
  opened,
  onClose,
  title,
  width = 680,
  children,
}: {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  width?: number;
  children: ReactNode;
}) {
  const { t } = useTranslation('frame');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={width}
      withOverlay={false}
      lockScroll={false}
      trapFocus={false}
      shadow="xl"
      closeButtonProps={{ 'aria-label': t('close') }}
      styles={{
        title: { flex: 1, fontSize: 21, fontWeight: 700 },
        inner: { pointerEvents: 'none' },
        content: { pointerEvents: 'auto' },
      }}
    >
      {children}
    </Drawer>
  );
}

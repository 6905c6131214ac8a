import { Modal, Text, Title, UnstyledButton } from '@mantine/core';
import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { evidencePath } from '../../shared/protocol/evidence.ts';
import type { Photo } from '../../shared/protocol/board/photo.ts';
import { Moment } from './time-text.tsx';
import styles from './photo-strip.module.css';

/** Photos as they prove something; one that has not arrived yet keeps its place. Pressing one shows it large. */
export function PhotoStrip({ title, photos }: { title: string; photos: readonly Photo[] }) {
  const { t } = useTranslation('frame');
  const [open, setOpen] = useState<Photo | null>(null);
  if (photos.length === 0) return null;
  return (
    <section>
      <Title order={3} fz={18} mb={8}>
        {title}
      </Title>
      <ul className={styles.strip}>
        {photos.map((photo) => (
          <li key={photo.evidenceId}>
            {photo.arrived ? (
              <UnstyledButton
                onClick={() => setOpen(photo)}
                aria-label={t('photo.open', { about: aboutOf(photo) })}
              >
                <img
                  className={styles.photo}
                  src={evidencePath(photo.evidenceId)}
                  alt={aboutOf(photo)}
                  loading="lazy"
                />
              </UnstyledButton>
            ) : (
              <span className={styles.missing}>
                <Smartphone size={20} aria-hidden />
                {t('photo.onDevice')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <Modal
          opened
          onClose={() => setOpen(null)}
          size="auto"
          centered
          title={aboutOf(open)}
          closeButtonProps={{ 'aria-label': t('close') }}
        >
          <img className={styles.large} src={evidencePath(open.evidenceId)} alt={aboutOf(open)} />
          <Text size="sm" c="dimmed">
            {open.user?.name} · <Moment at={open.at} withSeconds />
            {open.note && ` · ${open.note}`}
          </Text>
        </Modal>
      )}
    </section>
  );
}

const aboutOf = ({ product, user, note }: Photo): string =>
  [product?.name, note ?? user?.name].filter(Boolean).join(', ');

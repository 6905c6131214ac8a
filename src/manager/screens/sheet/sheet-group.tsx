import { ActionIcon, Tooltip } from '@mantine/core';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupName } from './group-names.ts';
import { usePrint } from './print-choice.ts';
import styles from './sheet.module.css';

/** A part of the sheet that can be jumped to, and printed by itself. */
export function SheetGroup({
  name,
  hint,
  aside,
  children,
}: {
  name: GroupName;
  hint?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation('sheet');
  const { printed, print } = usePrint();
  const title = t(`groups.${name}`);
  const label = t('printGroup', { group: title });
  return (
    <section
      id={name}
      className={styles.group}
      aria-label={title}
      data-unprinted={printed !== null && printed !== name}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {hint && <p className={styles.hint}>{hint}</p>}
        <div className={styles.aside}>
          {aside}
          <Tooltip label={label}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={label}
              onClick={() => print(name)}
            >
              <Printer size={18} />
            </ActionIcon>
          </Tooltip>
        </div>
      </header>
      {children}
    </section>
  );
}

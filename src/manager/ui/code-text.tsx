import { Text } from '@mantine/core';
import styles from './code-text.module.css';

/** An identifier in the face that tells 0 from O. Long ids show their first 8 signs, the whole on hover. */
export function CodeText({ code, short = false }: { code: string; short?: boolean }) {
  return (
    <Text span className={styles.code} title={short ? code : undefined}>
      {short ? code.slice(0, 8) : code}
    </Text>
  );
}

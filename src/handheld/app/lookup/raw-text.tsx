import { Fragment, type ReactNode } from 'react';
import styles from './raw-text.module.css';

export type RawTextProps = {
  text: string;
  /** A stretch to point at, in characters of the text; one behind its end points at what is missing there. */
  marked?: { from: number; to: number };
};

/** Names of the characters that print nothing, as ASCII has them. */
const names: Readonly<Record<number, string>> = {
  4: 'EOT',
  9: 'TAB',
  10: 'LF',
  13: 'CR',
  28: 'FS',
  29: 'GS',
  30: 'RS',
  31: 'US',
};

/** The text of a code sign by sign, as the reader sent it: `10A77` GS `24048`. */
export function RawText({ text, marked }: RawTextProps) {
  if (!marked) return <code className={styles.text}>{visible(text)}</code>;
  const { from, to } = marked;
  return (
    <code className={styles.text}>
      {visible(text.slice(0, from))}
      <mark className={styles.mark}>{from < text.length ? visible(text.slice(from, to)) : '…'}</mark>
      {visible(text.slice(to))}
    </code>
  );
}

/** Each sign that prints nothing becomes a small plate with its name. */
const visible = (text: string): ReactNode =>
  text.split(/(\p{Cc})/u).map((part, place) => {
    const sign = /^\p{Cc}$/u.test(part) ? part.charCodeAt(0) : null;
    // The parts of one text never change their order.
    return (
      <Fragment key={place}>
        {sign === null ? part : <span className={styles.sign}>{names[sign] ?? `x${sign.toString(16)}`}</span>}
      </Fragment>
    );
  });

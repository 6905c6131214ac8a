import styles from './number-keys.module.css';

/** Up to this many are offered as one key each. */
export const mostNumberKeys = 11;

export type NumberKeysProps = {
  label: string;
  least: number;
  most: number;
  onChoose: (quantity: number) => void;
};

/** Every possible number as a key of its own: one tap says it. */
export function NumberKeys({ label, least, most, onChoose }: NumberKeysProps) {
  const numbers = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return (
    <div className={styles.numbers} role="group" aria-label={label}>
      {numbers.map((number) => (
        <button key={number} type="button" className={styles.number} onClick={() => onChoose(number)}>
          {number}
        </button>
      ))}
    </div>
  );
}

import styles from './brand-head.module.css';

/** The product's name and mark. */
export function BrandHead({ tagline, site }: { tagline: string; site?: string }) {
  return (
    <header className={styles.head}>
      <img className={styles.mark} src="/icons/stockhand.svg" alt="" width={64} height={64} />
      <div className={styles.words}>
        <h1 className={styles.name}>Stockhand</h1>
        <p className={styles.tagline}>{tagline}</p>
        {site && <p className={styles.site}>{site}</p>}
      </div>
    </header>
  );
}

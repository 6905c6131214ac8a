import IdCard from 'lucide-react/icons/id-card';
import MapPin from 'lucide-react/icons/map-pin';
import Package from 'lucide-react/icons/package';
import ScanBarcode from 'lucide-react/icons/scan-barcode';
import ShoppingBasket from 'lucide-react/icons/shopping-basket';
import type { IconType } from './icon.ts';
import styles from './scan-prompt.module.css';

export type ScanTarget = 'place' | 'product' | 'tote' | 'badge' | 'any';

const icons: Record<ScanTarget, IconType> = {
  place: MapPin,
  product: Package,
  tote: ShoppingBasket,
  badge: IdCard,
  any: ScanBarcode,
};

export type ScanPromptProps = {
  target: ScanTarget;
  /** The one thing to do, as a sentence: `Scan the place`. */
  prompt: string;
  hint?: string;
};

/** Says what to scan, in letters that are read at arm's length; told to those who listen as soon as it changes. */
export function ScanPrompt({ target, prompt, hint }: ScanPromptProps) {
  const Icon = icons[target];
  return (
    <div className={styles.prompt} role="status">
      <span className={styles.frame}>
        <Icon aria-hidden size={34} strokeWidth={2.3} />
      </span>
      <div className={styles.words}>
        <p className={styles.sentence}>{prompt}</p>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
    </div>
  );
}

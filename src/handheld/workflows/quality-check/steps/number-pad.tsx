import { useTranslation } from 'react-i18next';
import { KeyGrid, type PadKey } from '../../../ui/key-grid.tsx';
import { usePadKeys } from '../../../ui/use-pad-keys.ts';
import { type NumberKind, pressBack, pressDigit, pressPoint, pressSign } from './number-entry.ts';
import { useLowDisplay } from './use-low-display.ts';

export type NumberPadProps = NumberKind & {
  /** Changes what is typed so far. */
  change: (press: (text: string) => string) => void;
  /** Enter on the keys of the device. */
  onEnter: () => void;
};

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Keys for a number with sign and fraction, without the keyboard of the system. */
export function NumberPad({ hasSign, hasFraction, change, onEnter }: NumberPadProps) {
  const { t } = useTranslation('quality-check');
  const { t: ui, i18n } = useTranslation('ui');
  const isLow = useLowDisplay();
  usePadKeys((key) => {
    if (/^\d$/.test(key)) change((text) => pressDigit(text, Number(key)));
    if (key === 'Backspace') change(pressBack);
    if (hasFraction && (key === '.' || key === ',')) change(pressPoint);
    if (hasSign && key === '-') change(pressSign);
    if (key === 'Enter') onEnter();
  });
  const key = (id: string, face: string | number, press: (text: string) => string): PadKey => ({
    id,
    face,
    onPress: () => change(press),
  });
  const digitKey = (digit: number) => key(`${digit}`, digit, (text) => pressDigit(text, digit));
  const point = new Intl.NumberFormat(i18n.language).format(0.5).replaceAll(/\d/g, '');
  const sign: PadKey | null = hasSign ? { ...key('sign', '±', pressSign), label: t('item.sign') } : null;
  const fraction = hasFraction ? { ...key('point', point, pressPoint), label: t('item.point') } : null;
  const keys = digits.map(digitKey);
  return (
    <KeyGrid
      label={ui('keypad')}
      columns={isLow ? 6 : 3}
      keys={isLow ? [...keys, digitKey(0), sign, fraction] : [...keys, sign, digitKey(0), fraction]}
    />
  );
}

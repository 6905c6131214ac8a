import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import { BigButton } from './big-button.tsx';
import { CodeKeys } from './code-keys.tsx';
import { TypedText } from './typed-text.tsx';
import styles from './typed-code-pad.module.css';
import { useLiveState } from './use-live-state.ts';
import { usePadKeys } from './use-pad-keys.ts';

export type TypedCodePadProps = {
  /** `code` has letters and the hyphen too. */
  mode: 'digits' | 'code';
  label: string;
  /** Where the label stands above the pad already. */
  labelHidden?: boolean;
  /** Submits by itself when so many characters are there. */
  length?: number;
  /** Fewer characters cannot be submitted; 1 unless given. */
  minLength?: number;
  /** Shows dots instead of characters. */
  masked?: boolean;
  /** Stands before what is typed and is submitted with it, such as `U-`. */
  prefix?: string;
  submitLabel?: string;
  busy?: boolean;
  /** Why the last text was refused; also empties the field. */
  error?: string;
  onSubmit: (text: string) => void;
};

const mostCharacters = 64;

/** A keypad on the screen for check digits, PINs and codes that cannot be scanned. */
export function TypedCodePad(props: TypedCodePadProps) {
  const {
    mode,
    label,
    length,
    minLength = 1,
    masked = false,
    prefix = '',
    submitLabel,
    busy = false,
    error,
  } = props;
  const { t } = useTranslation('ui');
  const [text, setText, readText] = useLiveState(() => '');
  const enough = text.length >= minLength;
  const submit = (typed: string) => {
    if (busy || typed.length < minLength) return;
    setText('');
    props.onSubmit(prefix + typed);
  };
  const add = (character: string) => {
    const typed = (readText() + character).slice(0, length ?? mostCharacters);
    setText(typed);
    if (typed.length === length) submit(typed);
  };
  const back = () => setText(readText().slice(0, -1));
  usePadKeys((key) => {
    if (key === 'Enter') submit(readText());
    else if (key === 'Backspace') back();
    else if (mode === 'digits' ? /^\d$/.test(key) : /^[\w*.:/+-]$/.test(key)) add(key.toUpperCase());
  });
  return (
    <div className={styles.pad}>
      <TypedText
        label={label}
        labelHidden={props.labelHidden ?? false}
        text={prefix + text}
        masked={masked}
        length={length}
        error={error}
      />
      <CodeKeys mode={mode} onCharacter={add} onBack={back} />
      {length === undefined && (
        <BigButton icon={Check} onPress={() => submit(text)} disabled={!enough} busy={busy}>
          {submitLabel ?? t('confirm')}
        </BigButton>
      )}
    </div>
  );
}

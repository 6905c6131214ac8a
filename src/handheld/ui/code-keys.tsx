import Delete from 'lucide-react/icons/delete';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyGrid, type PadKey } from './key-grid.tsx';

export type CodeKeysProps = {
  mode: 'digits' | 'code';
  onCharacter: (character: string) => void;
  onBack: () => void;
};

const digits = Array.from('123456789');
const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ-');

/** Digits, and on a second page letters: large keys rather than many. */
export function CodeKeys({ mode, onCharacter, onBack }: CodeKeysProps) {
  const { t } = useTranslation('ui');
  const [page, setPage] = useState<'digits' | 'letters'>('digits');
  const character = (face: string): PadKey => ({ id: face, face, onPress: () => onCharacter(face) });
  const back: PadKey = {
    id: 'back',
    face: <Delete aria-hidden size={30} />,
    label: t('delete'),
    tone: 'quiet',
    onPress: onBack,
  };
  const turn = (to: 'digits' | 'letters', face: string): PadKey => ({
    id: 'turn',
    face,
    label: t(to),
    tone: 'quiet',
    onPress: () => setPage(to),
  });
  if (page === 'letters')
    return (
      <KeyGrid
        label={t('keypad')}
        columns={6}
        keys={[...letters.map(character), null, turn('digits', '123'), back]}
      />
    );
  const left = mode === 'code' ? turn('letters', 'ABC') : null;
  return (
    <KeyGrid label={t('keypad')} columns={3} keys={[...digits.map(character), left, character('0'), back]} />
  );
}

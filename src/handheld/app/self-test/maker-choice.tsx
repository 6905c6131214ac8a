import { useTranslation } from 'react-i18next';
import { Segments } from '../../ui/segments.tsx';
import { type Maker, makers } from './maker.ts';

/** Whose names of switches are shown. */
export function MakerChoice({ maker, onMaker }: { maker: Maker; onMaker: (maker: Maker) => void }) {
  const { t } = useTranslation('self-test');
  return (
    <Segments
      label={t('maker.label')}
      value={maker}
      options={makers.map((id) => ({ id, label: t(`maker.${id}`) }))}
      onChange={onMaker}
    />
  );
}

import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../ui/action-bar.tsx';
import { BigButton } from '../../ui/big-button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { DialogSheet } from '../../ui/dialog-sheet.tsx';
import { Section } from '../../ui/section.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { useKnown } from '../lookup/use-known.ts';
import { useSettings } from '../settings/settings-context.ts';

const mostSlots = 24;
/** No zone has an empty name. */
const anyZone = '';

/** For which zone and cart work is asked, in words. */
export function useWish(): string {
  const { t } = useTranslation('home');
  const [{ zone, slots }] = useSettings();
  return t('wish', {
    zone: zone === null ? t('anyZone') : t('zone', { zone }),
    slots: t('slots', { count: slots }),
  });
}

/** Chooses the zone and the size of the cart; kept for the person. */
export function WishSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('home');
  const [{ zone, slots }, change] = useSettings();
  const zones = useKnown('zones', (lookup) => lookup.zones()) ?? [];
  return (
    <DialogSheet
      title={t('wishTitle')}
      onClose={onClose}
      actions={
        <ActionBar>
          <BigButton onPress={onClose}>{t('saveWish')}</BigButton>
        </ActionBar>
      }
    >
      <Section title={t('slotsQuestion')}>
        <Stepper
          value={slots}
          least={1}
          most={mostSlots}
          label={t('slots', { count: slots })}
          fewer={{ icon: Minus, label: t('fewer') }}
          more={{ icon: Plus, label: t('more') }}
          onChange={(next) => change({ slots: next })}
        />
      </Section>
      <Section title={t('zoneQuestion')}>
        <ChoiceList
          label={t('zoneQuestion')}
          columns={2}
          choices={[{ id: anyZone, label: t('anyZone') }, ...zones.map((id) => ({ id, label: id }))]}
          selected={zone ?? anyZone}
          onChoose={(id) => change({ zone: id === anyZone ? null : id })}
        />
      </Section>
    </DialogSheet>
  );
}

import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { Moon, QrCode, Search, Sun, Tags } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { labelWay } from './label-way.ts';
import { paletteStore } from './palette-store.ts';
import { rooms } from './rooms.ts';
import { useHits } from './use-hits.tsx';

/** Where a text can be looked for, with the words for it. */
const searchable = {
  orders: 'inOrders',
  stock: 'inStock',
  movements: 'inMovements',
  discrepancies: 'inDiscrepancies',
  work: 'inWork',
  'purchase-orders': 'inPurchaseOrders',
  lpns: 'inLpns',
} as const;
type Searchable = keyof typeof searchable;

/** Ctrl+K: any room, any thing by its number or name, any search and the frequent commands without the mouse. */
export function CommandPalette() {
  const { t } = useTranslation('frame');
  const [text, setText] = useState('');
  const [, go] = useLocation();
  const { setColorScheme } = useMantineColorScheme();
  const matches = ({ label = '' }: SpotlightActionData): boolean =>
    label.toLowerCase().includes(text.trim().toLowerCase());

  const places = rooms.map(({ name, path, icon: Icon }) => ({
    id: name,
    label: t(`rooms.${name}`),
    leftSection: <Icon size={18} aria-hidden />,
    onClick: () => go(path),
  }));
  const commands: SpotlightActionData[] = [
    {
      id: 'enrol',
      label: t('spotlight.enrol'),
      leftSection: <QrCode size={18} />,
      onClick: () => go('/devices?enrol=1'),
    },
    {
      id: 'light',
      label: t('spotlight.lightTheme'),
      leftSection: <Sun size={18} />,
      onClick: () => setColorScheme('light'),
    },
    {
      id: 'dark',
      label: t('spotlight.darkTheme'),
      leftSection: <Moon size={18} />,
      onClick: () => setColorScheme('dark'),
    },
  ];
  const finds = (Object.keys(searchable) as Searchable[]).map((name) => ({
    id: `find-${name}`,
    label: `${t('spotlight.find', { text: text.trim() })} ${t(`spotlight.${searchable[name]}`)}`,
    leftSection: <Search size={18} aria-hidden />,
    onClick: () => go(`/${name}?q=${encodeURIComponent(text.trim())}`),
  }));
  const way = labelWay(text);
  const label: SpotlightActionData[] =
    way === null
      ? []
      : [
          {
            id: 'label',
            label: t('spotlight.label', { text: text.trim() }),
            leftSection: <Tags size={18} aria-hidden />,
            onClick: () => go(way),
          },
        ];
  const hits = useHits(text);
  const groups = [
    { group: t('spotlight.hits'), actions: hits },
    { group: t('spotlight.rooms'), actions: places.filter(matches) },
    { group: t('spotlight.commands'), actions: [...label, ...commands.filter(matches)] },
    { group: t('spotlight.search'), actions: text.trim() === '' ? [] : finds },
  ].filter(({ actions }) => actions.length > 0);

  return (
    <Spotlight
      store={paletteStore}
      query={text}
      onQueryChange={setText}
      actions={groups}
      filter={(_, actions) => actions}
      nothingFound={t('spotlight.nothing')}
      searchProps={{ placeholder: t('spotlight.placeholder'), leftSection: <Search size={18} aria-hidden /> }}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight={460}
    />
  );
}

import { Group } from '@mantine/core';
import { Box, CircleSlash, MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type VirtualPlace, placeParts, placeSchema, virtualPlaces } from '../../shared/domain/place.ts';
import { CodeText } from './code-text.tsx';

const icons = { location: MapPin, lpn: Box, virtual: CircleSlash };

/** A place as people know it: an address, a container, or one of the virtual places by its name. */
export function PlaceText({ place }: { place: string }) {
  const { t } = useTranslation('words');
  if (!placeSchema.safeParse(place).success) return <CodeText code={place} />;
  const { kind, id } = placeParts(place);
  const Icon = icons[kind];
  return (
    <Group gap={5} component="span" wrap="nowrap" display="inline-flex" style={{ verticalAlign: 'middle' }}>
      <Icon size={14} aria-hidden opacity={0.6} />
      {kind === 'virtual' && isVirtualPlace(id) ? t(`virtualPlace.${id}`) : <CodeText code={id} />}
    </Group>
  );
}

const isVirtualPlace = (id: string): id is VirtualPlace => (virtualPlaces as readonly string[]).includes(id);

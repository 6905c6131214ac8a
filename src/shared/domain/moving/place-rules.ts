import type { LocationType } from '../location.ts';
import type { Condition } from '../stock.ts';
import type { Goods } from './goods.ts';
import type { PlaceFill } from './place-fill.ts';
import { kilogramsOf, litresOf, type Reason } from './reason.ts';

/*
 * The rules of a place. Each says why `quantity` base units of goods must not be put there, or null. Nobody is ever
 * stopped by one: a place that breaks a rule is not proposed, and is warned about where it is taken all the same.
 */
type Rule = (place: PlaceFill, goods: Goods, quantity: number) => Reason | null;

const isBlocked: Rule = ({ location }) => (location.blocked ? { key: 'blocked', values: {} } : null);

/** Goods that are held belong into quarantine, and nothing else does. */
const typesFor: Record<Condition, readonly LocationType[]> = {
  available: ['reserve', 'pick_face'],
  inspection: ['quarantine'],
  quarantine: ['quarantine'],
  damaged: ['quarantine'],
};

const isOtherType: Rule = ({ location: { type } }, { condition }) =>
  typesFor[condition].includes(type) ? null : { key: 'type', values: { type, condition } };

/** What is damaged needs no cold any more; what is only held may be released again. */
const isOtherTemperature: Rule = ({ location }, { product: { temperature }, condition }) => {
  if (temperature === null || condition === 'damaged' || location.temperature === temperature) return null;
  return { key: 'temperature', values: { place: location.temperature, product: temperature } };
};

const isHazardous: Rule = ({ location }, { product: { hazardClass } }) =>
  hazardClass === null || location.hazardClasses.includes(hazardClass)
    ? null
    : { key: 'hazard', values: { class: hazardClass } };

const isOtherHome: Rule = ({ location: { homeProductId } }, { product: { productId } }) =>
  homeProductId === null || homeProductId === productId
    ? null
    : { key: 'other_home', values: { product: homeProductId } };

const isTooLarge: Rule = ({ location, cubicMm }, { product: { size } }, quantity) => {
  const needed = cubicMm + quantity * (size?.cubicMm ?? 0);
  if (size === null || needed <= location.capacityLitres * 1e6) return null;
  return { key: 'volume', values: { needed: litresOf(needed), capacity: location.capacityLitres } };
};

const isTooHeavy: Rule = ({ location, grams }, { product: { size } }, quantity) => {
  const needed = grams + quantity * (size?.grams ?? 0);
  if (size === null || needed <= location.capacityKg * 1e3) return null;
  return { key: 'weight', values: { needed: kilogramsOf(needed), capacity: location.capacityKg } };
};

/** By the names under which broken ones are recorded. */
export const placeRules = {
  blocked: isBlocked,
  type: isOtherType,
  temperature: isOtherTemperature,
  hazard: isHazardous,
  other_home: isOtherHome,
  volume: isTooLarge,
  weight: isTooHeavy,
} as const satisfies Record<string, Rule>;
export type PlaceRule = keyof typeof placeRules;

const rules = Object.values(placeRules);

/** Where goods stay; elsewhere they only pass, for however short a time cold and danger allow. */
const lastingTypes: readonly LocationType[] = ['reserve', 'pick_face', 'quarantine'];
const whereItStays =
  (rule: Rule): Rule =>
  (place, goods, quantity) =>
    lastingTypes.includes(place.location.type) ? rule(place, goods, quantity) : null;

const moveRules = [
  isBlocked,
  whereItStays(isOtherTemperature),
  whereItStays(isHazardous),
  isTooLarge,
  isTooHeavy,
];

/** Every rule that the goods would break there. */
export const brokenRules = (place: PlaceFill, goods: Goods, quantity: number): Reason[] =>
  rules.flatMap((rule) => rule(place, goods, quantity) ?? []);

/** The rules that hold wherever goods are moved: any kind of place is as good as another there. */
export const brokenByMove = (place: PlaceFill, goods: Goods, quantity: number): Reason[] =>
  moveRules.flatMap((rule) => rule(place, goods, quantity) ?? []);

/** How many base units there is room for, by volume and by weight; as many as one likes of goods without a size. */
export function roomFor({ location, cubicMm, grams }: PlaceFill, { product: { size } }: Goods): number {
  if (size === null) return Number.MAX_SAFE_INTEGER;
  const byVolume = piecesIn(location.capacityLitres * 1e6 - cubicMm, size.cubicMm);
  return Math.min(byVolume, piecesIn(location.capacityKg * 1e3 - grams, size.grams));
}

const piecesIn = (room: number, each: number): number =>
  each > 0 ? Math.max(0, Math.floor(room / each)) : Number.MAX_SAFE_INTEGER;

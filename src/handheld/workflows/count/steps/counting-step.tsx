import Check from 'lucide-react/icons/check';
import { useTranslation } from 'react-i18next';
import type { Section } from '../../../../shared/domain/counting/count-state.ts';
import { currentFigure, keyOf, sectionOf } from '../../../../shared/domain/counting/sections.ts';
import { placeName } from '../../../../shared/domain/place.ts';
import { BigButton } from '../../../ui/big-button.tsx';
import { ScanPrompt } from '../../../ui/scan-prompt.tsx';
import { useGoodsWords } from '../../use-goods-words.ts';
import { expectsAnyGoods, expectsMarking } from '../../expected-scans.ts';
import { CountFrame } from './count-frame.tsx';
import { CurrentFigure } from './current-figure.tsx';
import styles from './figure.module.css';
import { OtherFigures } from './other-figures.tsx';
import type { CountStepProps } from './step-props.ts';

/** At the place: each piece is scanned, or one of its kind and the number keyed in. */
export function CountingStep(props: CountStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('count');
  const section = sectionOf(run.state);
  if (!section) return null;
  const figure = currentFigure(run.state);
  const isSerial = figure?.product?.tracking.serial === true;
  const prompt = isSerial ? t('prompt.serial') : t('prompt.product');
  return (
    <CountFrame
      {...props}
      title={t('title.counting', { place: placeName(section.place) })}
      prompt={
        <ScanPrompt
          target={isSerial ? 'any' : 'product'}
          prompt={prompt}
          {...(figure ? {} : { hint: t('hint.each') })}
        />
      }
      keypad={{ mode: 'code', label: isSerial ? t('keypad.serial') : t('keypad.code'), minLength: 1 }}
      expects={isSerial ? expectsMarking : expectsAnyGoods}
      actions={<CloseButton section={section} send={send} />}
    >
      {figure && <CurrentFigure figure={figure} send={send} />}
      {!figure && run.state.work?.product && <p className={styles.name}>{run.state.work.product.name}</p>}
      <OtherFigures section={section} except={figure ? keyOf(figure) : null} send={send} />
    </CountFrame>
  );
}

function CloseButton({ section, send }: { section: Section } & Pick<CountStepProps, 'send'>) {
  const { t } = useTranslation('count');
  const isEmpty = section.figures.length === 0 && section.lpns.length === 0;
  return (
    <BigButton icon={Check} onPress={() => send({ type: 'place.closed', known: null })}>
      {isEmpty && section.round === 1 ? t('placeEmpty') : t('nothingMore')}
    </BigButton>
  );
}

/** What differed is counted once more; the figures of the first count are not told. */
export function RecountingStep(props: CountStepProps) {
  const { run, send } = props;
  const { t } = useTranslation('count');
  const section = sectionOf(run.state);
  if (!section) return null;
  const figure = currentFigure(run.state);
  const counted = new Set(section.figures.map(keyOf));
  const todo = section.recount.filter((kind) => !counted.has(keyOf(kind)));
  const isSerial = figure?.product?.tracking.serial === true;
  return (
    <CountFrame
      {...props}
      title={t('title.recounting', { place: placeName(section.place) })}
      prompt={
        <ScanPrompt
          target={isSerial ? 'any' : 'product'}
          prompt={t('prompt.again')}
          {...(figure ? {} : { hint: t('hint.onlyThese') })}
        />
      }
      keypad={{ mode: 'code', label: isSerial ? t('keypad.serial') : t('keypad.code'), minLength: 1 }}
      expects={isSerial ? expectsMarking : expectsAnyGoods}
      actions={<CloseButton section={section} send={send} />}
    >
      <Todo kinds={todo} most={figure ? 1 : 4} />
      {figure && <CurrentFigure figure={figure} send={send} />}
    </CountFrame>
  );
}

/** What is still to be counted again, as far as there is room for it. */
function Todo({ kinds, most }: { kinds: Section['recount']; most: number }) {
  const { t } = useTranslation('count');
  const words = useGoodsWords();
  const hidden = kinds.length - most;
  if (kinds.length === 0) return null;
  return (
    <ul className={styles.todo} aria-label={t('prompt.again')}>
      {kinds.slice(0, most).map(({ name, lot, expiry, ...kind }) => (
        <li key={keyOf({ ...kind, lot, expiry })}>
          {lot === null && expiry === null ? name : `${name} · ${words.marking(lot, expiry)}`}
        </li>
      ))}
      {hidden > 0 && <li>{t('more', { count: hidden })}</li>}
    </ul>
  );
}

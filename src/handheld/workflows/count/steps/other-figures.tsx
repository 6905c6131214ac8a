import { useTranslation } from 'react-i18next';
import type { Section } from '../../../../shared/domain/counting/count-state.ts';
import { keyOf } from '../../../../shared/domain/counting/sections.ts';
import { classNames } from '../../../ui/class-names.ts';
import styles from './figure.module.css';
import type { CountStepProps } from './step-props.ts';

/** So many of the others are shown, on a low display only the latest; the rest as a number. */
const mostShown = 4;

/** What else was counted here, the latest first: a tap goes on with it. */
export function OtherFigures({
  section,
  except,
  send,
}: {
  section: Section;
  /** Key of the figure that is shown elsewhere. */
  except: string | null;
} & Pick<CountStepProps, 'send'>) {
  const { t } = useTranslation('count');
  const others = section.figures.filter((figure) => keyOf(figure) !== except).toReversed();
  const more = others.length - mostShown;
  const moreThanLatest = others.length - 1;
  if (others.length + section.lpns.length === 0) return null;
  return (
    <div className={styles.others}>
      {others.slice(0, mostShown).map((figure, index) => (
        <button
          key={keyOf(figure)}
          type="button"
          className={classNames(styles.other, index > 0 && styles.high)}
          onClick={() => send({ type: 'figure.chosen', key: keyOf(figure) })}
        >
          {figure.quantity} × {figure.name}
        </button>
      ))}
      {more > 0 && (
        <span className={classNames(styles.marking, styles.high)}>{t('more', { count: more })}</span>
      )}
      {moreThanLatest > 0 && (
        <span className={classNames(styles.marking, styles.low)}>{t('more', { count: moreThanLatest })}</span>
      )}
      {section.lpns.length > 0 && (
        <span className={styles.marking}>{t('containers', { count: section.lpns.length })}</span>
      )}
    </div>
  );
}

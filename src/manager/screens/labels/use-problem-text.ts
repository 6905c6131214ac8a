import { useTranslation } from 'react-i18next';
import type { Symbology } from '../../ui/barcode/barcode-shape.ts';
import type { FitProblem } from './design/fit-problem.ts';

/** Names of symbologies are the same in every language. */
const symbologyNames: Record<Symbology, string> = {
  code128: 'Code 128',
  'gs1-128': 'GS1-128',
  ean13: 'EAN-13',
  ean8: 'EAN-8',
  gs1datamatrix: 'GS1 DataMatrix',
  datamatrix: 'Data Matrix',
  qrcode: 'QR Code',
};

/** What is wrong with a symbol, in the words of the reader, with its figures. */
export function useProblemText(): (problem: FitProblem) => string {
  const { t, i18n } = useTranslation('labels');
  const mm = (value: number, digits: number): string =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: digits }).format(value);
  return (problem) => {
    const name = symbologyNames[problem.symbology];
    switch (problem.kind) {
      case 'cannot_encode':
        return t('fit.cannot_encode', { name });
      case 'does_not_fit':
        return t(`fit.does_not_fit.${problem.side}`, {
          name,
          needs: mm(Math.ceil(problem.needs), 0),
          has: mm(Math.floor(problem.has), 0),
        });
      case 'too_fine':
        return t('fit.too_fine', {
          name,
          x: mm(problem.x, 2),
          minimum: mm(problem.minimum, 3),
          source: problem.source,
        });
      case 'too_low':
        return t('fit.too_low', {
          name,
          height: mm(problem.height, 1),
          minimum: mm(problem.minimum, 1),
          source: problem.source,
        });
    }
  };
}

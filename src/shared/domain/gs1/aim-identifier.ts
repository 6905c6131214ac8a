/** What the symbol itself says its data is. */
export type DataForm =
  /** FNC1 in first position: an element string. */
  | 'elements'
  | 'ean13'
  | 'ean8'
  | 'upce'
  /** Anything else: text, or a Digital Link. */
  | 'plain';

/** The three characters `]cm` that a scanner may put before the data. ISO/IEC 15424. */
export const hasAimIdentifier = (raw: string): boolean => /^\][A-Za-z][0-9A-Za-z]/.test(raw);

const elementForms = new Set([']C1', ']e0', ']d2', ']d5', ']Q3', ']Q4', ']J1']);
const plainForms =
  /^\](?:A[0-7]|B[0-3]|C[024]|d[01346]|E[123]|F[0-4]|G[0-9A-Z]|H[0-9]|I[013]|J[0235]|L[0-5]|M[0-9]|Q[01256]|R[0-9]|S0|U[0-3]|X[0-9]|z[0-9A-C]|h[0-3])$/;

/** The form that the identifier `]cm` announces; undefined for one that is not in use or not supported. */
export function dataFormOfAim(identifier: string): DataForm | undefined {
  if (elementForms.has(identifier)) return 'elements';
  if (identifier === ']E0') return 'ean13';
  if (identifier === ']E4') return 'ean8';
  return plainForms.test(identifier) ? 'plain' : undefined;
}

const formsByName: Record<string, DataForm> = {
  ean13: 'ean13',
  upca: 'ean13',
  ean8: 'ean8',
  upce: 'upce',
  gs1128: 'elements',
  gs1datamatrix: 'elements',
  gs1qrcode: 'elements',
  gs1dotcode: 'elements',
  databar: 'elements',
  databarexpanded: 'elements',
  databarlimited: 'elements',
  rss14: 'elements',
  rssexpanded: 'elements',
};

/**
 * The form that the reader's own name of the symbology announces: `EAN_13`, `ean_13`, `EAN-13` are one. An AIM
 * identifier may stand here too.
 */
export function dataFormOfSymbology(symbology: string): DataForm {
  if (hasAimIdentifier(symbology)) return dataFormOfAim(symbology) ?? 'plain';
  return formsByName[symbology.toLowerCase().replace(/[^a-z0-9]/g, '')] ?? 'plain';
}

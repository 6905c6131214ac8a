import { createTheme, type MantineColorsTuple } from '@mantine/core';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource/atkinson-hyperlegible-mono/latin-400.css';
import '@fontsource/atkinson-hyperlegible-mono/latin-700.css';

/** The blue of the handheld's accent, from light to dark. */
const harbour: MantineColorsTuple = [
  '#eaf2fd',
  '#d3e2f8',
  '#a6c4f1',
  '#76a4ea',
  '#4f89e3',
  '#3777df',
  '#296ddd',
  '#1a5cc4',
  '#0a4fae',
  '#0a3d91',
];

/** Night: cool and deep, so that the colours of meaning stand out. */
const dark: MantineColorsTuple = [
  '#e6ebf0',
  '#c9d1d9',
  '#a3aeb9',
  '#7d8995',
  '#4c5865',
  '#333d48',
  '#242d37',
  '#171e26',
  '#10161d',
  '#0b1016',
];

export const theme = createTheme({
  primaryColor: 'harbour',
  primaryShade: { light: 8, dark: 6 },
  colors: { harbour, dark },
  autoContrast: true,
  fontFamily: "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'Atkinson Hyperlegible Mono', ui-monospace, monospace",
  headings: { fontFamily: "'Atkinson Hyperlegible Next Variable', system-ui, sans-serif", fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: { Modal: { styles: { title: { fontSize: 20, fontWeight: 700 } } } },
});

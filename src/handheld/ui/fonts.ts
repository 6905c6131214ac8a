/** The typefaces shipped with the app: drawn for legibility, 0 and O, 1 and l told apart. No network needed. */
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource/atkinson-hyperlegible-mono/latin-700.css';

/** Joins the class names that are there: `classNames(styles.button, large && styles.large)`. */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');

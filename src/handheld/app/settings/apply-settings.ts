import { languageOf } from '../i18n/language.ts';
import { type Settings, textScales } from './settings.ts';

/** Puts what can be seen of the settings on the page: tokens.css and the components follow it. */
export function applySettings(root: HTMLElement, settings: Settings, preferred: readonly string[]): void {
  root.lang = languageOf(settings.language, preferred);
  root.dataset['hand'] = settings.hand;
  root.style.setProperty('--text-scale', String(textScales[settings.textSize]));
  if (settings.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = settings.theme;
}

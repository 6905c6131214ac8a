/**
 * Keeps an invisible text field in focus, so that Android's input method delivers a hardware scanner's characters
 * without showing a keyboard (`inputmode="none"`). A control reached with the Tab key keeps its focus: working by
 * keyboard alone stays possible.
 */
export function keepFocus(document: Document): { field: HTMLInputElement; stop: () => void } {
  const field = createField(document);
  document.body.append(field);
  const stopping = new AbortController();
  const { signal } = stopping;
  let byPointer = false;

  const refocus = () => {
    const active = document.activeElement;
    const free = active === null || active === document.body || (byPointer && !isTextField(active));
    if (free && active !== field) field.focus({ preventScroll: true });
  };
  const soon = () => queueMicrotask(refocus);

  document.addEventListener('pointerdown', () => (byPointer = true), { signal, capture: true });
  document.addEventListener('keydown', (event) => (byPointer &&= event.key !== 'Tab'), {
    signal,
    capture: true,
  });
  document.addEventListener('click', soon, { signal });
  document.addEventListener('focusout', soon, { signal });
  document.addEventListener('visibilitychange', soon, { signal });
  window.addEventListener('pageshow', soon, { signal });
  window.addEventListener('focus', soon, { signal });
  refocus();

  return {
    field,
    stop() {
      stopping.abort();
      field.remove();
    },
  };
}

export const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

function createField(document: Document): HTMLInputElement {
  const field = document.createElement('input');
  field.type = 'text';
  field.inputMode = 'none';
  field.autocomplete = 'off';
  field.tabIndex = -1;
  field.spellcheck = false;
  field.dataset['scanField'] = '';
  field.setAttribute('aria-hidden', 'true');
  field.setAttribute('autocapitalize', 'off');
  field.style.cssText = 'position:fixed;left:-100px;top:0;width:1px;height:1px;opacity:0';
  return field;
}

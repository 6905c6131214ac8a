/**
 * Which of several tabs sends and pulls. For economy only: two that do so at once are harmless, because numbers come
 * from the journal's transactions and the server knows every movement by its `mid`.
 */
export interface Leadership {
  /**
   * Asks to lead. `steal` takes it from a tab that may be frozen and would keep it for ever: the tab that is looked
   * at leads. `onLead` is called when this tab leads, `onLost` when another one has taken over.
   */
  seek(options: { steal: boolean; onLead(): void; onLost(): void }): void;
  /** Lets another tab lead. */
  leave(): void;
}

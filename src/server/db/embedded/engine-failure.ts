/** Why the embedded database could not be had. */
export type EngineFailureKind =
  | 'platform_unsupported'
  | 'initialisation_failed'
  | 'folder_in_use'
  | 'port_taken'
  | 'start_failed';

/** Ends the start-up: `kind` says why, `message` what to do; the engine's last log lines stand at its end. */
export class EngineFailure extends Error {
  readonly kind: EngineFailureKind;

  constructor(kind: EngineFailureKind, message: string) {
    super(message);
    this.name = 'EngineFailure';
    this.kind = kind;
  }
}

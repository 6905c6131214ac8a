/** Everything that may go wrong, by who is hit. Each has a stream of chance of its own, named like it. */
export const faultClasses = [
  // the wire, drawn for each request
  'wifi_hole',
  'request_lost',
  'response_lost',
  'duplicated',
  'late_twin',
  'slow',
  'half_open',
  'too_many_requests',
  'busy',
  'server_error',
  'bad_gateway',
  'unauthorized',
  'captive_portal',
  'cut_off',
  // the push channel
  'poke_lost',
  'poke_late',
  'poke_early',
  'socket_dropped',
  'socket_refused',
  'socket_blocked',
  // the disk of a device
  'quota',
  'write_failed',
  'power_loss',
  'disk_rolled_back',
  'disk_wiped',
  'cache_wiped',
  'device_cloned',
  // pages
  'page_killed',
  'page_frozen',
  'second_tab',
  'old_build',
  'asleep',
  // clocks and people
  'clock_jump',
  'clock_skewed',
  'user_switch',
  'session_expired',
  'user_removed',
  'device_revoked',
  'device_lost',
  // entries
  'poisoned_entry',
  'unknown_version',
  // the server
  'server_killed',
  'transaction_repeated',
  'server_restored',
] as const;
export type FaultClass = (typeof faultClasses)[number];

export interface Faults {
  /**
   * Draws from the stream of the class whether it strikes now, and counts it if so. Never in the healthy phase, and
   * never where the plan has the class switched off; the stream is drawn from all the same.
   */
  strikes(what: FaultClass): boolean;
  /** Counts a fault that was decided elsewhere, such as each request that meets a hole in the Wi-Fi. */
  count(what: FaultClass): void;
  counts(): Readonly<Partial<Record<FaultClass, number>>>;
  /** Whether faults may strike; after it everything heals and must come to rest. */
  readonly isFaulty: boolean;
}

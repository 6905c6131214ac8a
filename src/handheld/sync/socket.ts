/** What comes over the push channel. `poke` is not parsed yet. */
export type SocketListener = {
  onConnected(): void;
  onDisconnected(): void;
  /** The server refused the handshake; nobody tries again by himself after that. */
  onRefused(): void;
  onPoke(data: unknown): void;
  /** The server's heartbeat. */
  onPing(): void;
};

/** A connection that only listens: it is never written to, so it cannot become a second outbox. */
export interface SocketConnection {
  connect(): void;
  disconnect(): void;
}

/** Listeners are in place before the first connect, or the first errors are lost. */
export type OpenSocket = (listener: SocketListener) => SocketConnection;

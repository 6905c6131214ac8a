import { networkInterfaces } from 'node:os';
import type { Config } from '../config.ts';

export type Listening = Pick<Config['http'], 'host' | 'port' | 'tls'>;

/** What to type into a browser: this machine first, then the addresses other devices reach it at. */
export function addressesOf({ host, tls }: Listening, port: number): { here: string; network: string[] } {
  const scheme = tls ? 'https' : 'http';
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const network = isEverywhere
    ? Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => `${scheme}://${address}:${port}`)
    : [];
  return { here: `${scheme}://${isEverywhere ? 'localhost' : host}:${port}`, network };
}

/** Lines for the terminal. */
export function describeAddresses(http: Listening, port: number): string[] {
  const { here, network } = addressesOf(http, port);
  const lines = [`Stockhand is at  ${here}`, ...network.map((address) => `on the network   ${address}`)];
  if (!http.tls && network.length > 0) {
    lines.push(
      'Handhelds need HTTPS for camera, offline use and installation: give TLS_CERT and TLS_KEY (see README).',
    );
  }
  return lines;
}

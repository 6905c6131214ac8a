import type { FastifyRequest } from 'fastify';

/** Also where the address is written otherwise: `/%61pi/v1/...` reaches the same route. */
export const isForApi = ({ routeOptions, url }: Pick<FastifyRequest, 'routeOptions' | 'url'>): boolean =>
  routeOptions.url?.startsWith('/api/') === true || url.startsWith('/api/');

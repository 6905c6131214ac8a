import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { managerSessionSchema } from '../../../shared/protocol/board/manager-identity.ts';
import { demoOfferSchema } from '../../../shared/protocol/identity.ts';
import { ApiFailure } from './failure.ts';
import { get, post } from './request.ts';

export const sessionKey = ['session'];

/** Null: nobody is signed in here. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) => orNull('signed_out', get('manager/me', managerSessionSchema, { signal })),
});

/** Null: not a demo site, nothing is offered. */
export const demoOfferQuery = queryOptions({
  queryKey: ['demo-offer'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => orNull('refused', get('demo', demoOfferSchema, { signal })),
});

export const signIn = (badge: string, pin: string) =>
  post('manager/sign-in', managerSessionSchema, { badge, pin });
export const enterDemo = () => post('demo/manager', managerSessionSchema);
export const signOut = () => post('manager/sign-out', z.unknown());

async function orNull<T>(kind: ApiFailure['kind'], answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (failure) {
    if (failure instanceof ApiFailure && failure.kind === kind) return null;
    throw failure;
  }
}

import * as z from 'zod/mini';
import { failed } from '../../../shared/domain/result.ts';
import { demoOfferSchema } from '../../../shared/protocol/identity.ts';
import type { ServerLine } from '../../sync/server-line.ts';
import type { Device } from './device.ts';
import { enrolFailure } from './device-identity.ts';
import type { Handheld } from './handheld.ts';

const demoCodeSchema = z.object({ code: z.string() });

/** What a demo site offers without asking who one is. Other sites do not know these paths. */
export function createDemo(line: ServerLine, enrol: Device['enrol']): Handheld['demo'] {
  return {
    offer: async () => {
      const offer = await line.call({
        ...{ method: 'GET', path: '/api/v1/demo', caller: 'operator', credential: false },
        answer: demoOfferSchema,
      });
      return offer.ok ? offer.value : null;
    },
    enrol: async () => {
      const made = await line.call({
        ...{ path: '/api/v1/demo/enrol', body: {}, caller: 'operator', credential: false },
        answer: demoCodeSchema,
      });
      return made.ok ? enrol(made.value.code) : failed(enrolFailure(made.failure));
    },
  };
}

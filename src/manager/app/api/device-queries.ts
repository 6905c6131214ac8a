import { queryOptions } from '@tanstack/react-query';
import {
  devicesSchema,
  enrolmentCodeSchema,
  revokeDeviceResponseSchema,
} from '../../../shared/protocol/board/devices.ts';
import { boardKey } from './list-query.ts';
import { get, post, step } from './request.ts';

export const devicesQuery = queryOptions({
  queryKey: [boardKey, 'devices'],
  queryFn: ({ signal }) => get('devices', devicesSchema, { signal }),
});

export const makeEnrolmentCode = () => post('devices/enrolment-codes', enrolmentCodeSchema);

export const revokeDevice = (deviceId: string, reason: string) =>
  post(`devices/${step(deviceId)}/revoke`, revokeDeviceResponseSchema, { reason });

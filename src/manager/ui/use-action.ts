import { notifications } from '@mantine/notifications';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiFailure } from '../app/api/failure.ts';
import { boardKey } from '../app/api/list-query.ts';
import { noticeSignOut } from '../app/api/query-client.ts';
import { failureText, traceText } from './failure-text.ts';

/**
 * Something a manager does: afterwards every list is asked again and `said` tells what came of it; a failure is told
 * too, unless `onFailure` answers true for having dealt with it.
 */
export function useAction<Input, Answer>(
  act: (input: Input) => Promise<Answer>,
  {
    said,
    onDone,
    onFailure,
  }: {
    said?: (answer: Answer, input: Input) => string;
    onDone?: (answer: Answer, input: Input) => void;
    onFailure?: (failure: ApiFailure) => boolean;
  },
): UseMutationResult<Answer, ApiFailure, Input> {
  const client = useQueryClient();
  const { t } = useTranslation('frame');
  return useMutation({
    mutationFn: act,
    onSuccess: (answer, input) => {
      void client.invalidateQueries({ queryKey: [boardKey] });
      if (said) notifications.show({ message: said(answer, input), color: 'green' });
      onDone?.(answer, input);
    },
    onError: (failure) => {
      noticeSignOut(client, failure);
      if (onFailure?.(failure)) return;
      const message = [failureText(failure, t), traceText(failure, t)].filter(Boolean).join(' · ');
      notifications.show({ title: t('failure.title'), message, color: 'red', autoClose: false });
    },
  });
}

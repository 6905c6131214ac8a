import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShownAnswer } from '../../../shared/protocol/board/checks.ts';
import { PassedBadge } from '../../ui/inbound-badges.tsx';
import { answerText, limitsText, questionText } from './answer-text.ts';

/** The checklist as it was answered. */
export function CheckAnswers({ answers }: { answers: readonly ShownAnswer[] }) {
  const { t, i18n } = useTranslation('checks');
  if (answers.length === 0) return null;
  return (
    <section>
      <Title order={3} fz={18}>
        {t('answers')}
      </Title>
      <Table verticalSpacing={6} horizontalSpacing="xs" aria-label={t('answers')}>
        <Table.Tbody>
          {answers.map((answer) => (
            <Table.Tr key={answer.itemId}>
              <Table.Td>
                {questionText(answer, i18n.language)}{' '}
                <Text span size="sm" c="dimmed">
                  {limitsText(answer)}
                </Text>
              </Table.Td>
              <Table.Td fw={650}>{answerText(answer, t)}</Table.Td>
              <Table.Td ta="end">
                <PassedBadge passed={answer.passed} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

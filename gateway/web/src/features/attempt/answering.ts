import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import type { Attempt } from '../../api/types';
import { notifyFailure } from '../../ui/notify';

interface Choice {
  itemId: string;
  chosen: string[];
}

/** Saves each choice at once, in the order in which it was made; one that is refused is taken back. */
export function useAnswering(org: string, attemptId: string) {
  const client = useQueryClient();
  const { queryKey } = queries.attempt(org, attemptId);
  const show = ({ itemId, chosen }: Choice) =>
    client.setQueryData(queryKey, (attempt) => attempt && withChoice(attempt, { itemId, chosen }));
  return useMutation({
    scope: { id: `attempt/${attemptId}` },
    mutationFn: ({ itemId, chosen }: Choice) => api.answer(org, attemptId, itemId, chosen),
    onMutate: (choice) => {
      const before = client.getQueryData(queryKey)?.answers[choice.itemId] ?? [];
      show(choice);
      return { before };
    },
    onError: (error, { itemId }, context) => {
      show({ itemId, chosen: context?.before ?? [] });
      notifyFailure(error);
    },
  });
}

/** Submits after the answers that are still on their way. */
export function useSubmitting(org: string, attemptId: string) {
  const client = useQueryClient();
  const { queryKey } = queries.attempt(org, attemptId);
  return useMutation({
    scope: { id: `attempt/${attemptId}` },
    mutationFn: () => api.submit(org, attemptId),
    onSuccess: ({ grade }) => {
      client.setQueryData(queryKey, (attempt) => attempt && { ...attempt, state: 'submitted' as const, grade });
      window.scrollTo({ top: 0 });
    },
    onError: (error) => {
      notifyFailure(error);
      void client.invalidateQueries({ queryKey });
    },
  });
}

function withChoice(attempt: Attempt, { itemId, chosen }: Choice): Attempt {
  return { ...attempt, answers: { ...attempt.answers, [itemId]: chosen } };
}

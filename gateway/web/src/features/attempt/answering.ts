import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import type { Attempt } from '../../api/types';
import { notifyFailure } from '../../ui/notify';
import { hasCaughtUp } from './answers';

const ASK_AGAIN_AFTER = 500;
const MOST_QUESTIONS = 12;

/** Where a paper is taken: the enrolment that its topics count for. */
export interface Place {
  org: string;
  enrolmentId: string;
  paperId: string;
}

interface Choice {
  itemId: string;
  chosen: string[];
}

/** Of all that is sent for an attempt. */
export function attemptKey(attemptId: string): string[] {
  return ['attempt', attemptId];
}

/** Saves each choice at once, in the order in which it was made; one that is refused is taken back. */
export function useAnswering(org: string, attemptId: string) {
  const client = useQueryClient();
  const { queryKey } = queries.attempt(org, attemptId);
  const show = ({ itemId, chosen }: Choice) =>
    client.setQueryData(queryKey, (attempt) => attempt && withChoice(attempt, { itemId, chosen }));
  return useMutation({
    mutationKey: attemptKey(attemptId),
    scope: { id: `attempt/${attemptId}` },
    mutationFn: ({ itemId, chosen }: Choice) => api.answer(org, attemptId, itemId, chosen),
    onMutate: async (choice) => {
      await client.cancelQueries({ queryKey });
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
export function useSubmitting(place: Place, attemptId: string) {
  const client = useQueryClient();
  const { queryKey } = queries.attempt(place.org, attemptId);
  return useMutation({
    mutationKey: attemptKey(attemptId),
    scope: { id: `attempt/${attemptId}` },
    mutationFn: () => api.submit(place.org, attemptId),
    onSuccess: ({ grade }) => {
      client.setQueryData(queryKey, (attempt) => attempt && { ...attempt, state: 'submitted' as const, grade });
      window.scrollTo({ top: 0 });
      if (grade.passed) {
        // A comfort only: each page asks for itself when it is opened, and shows what it could not read.
        catchUp(client, place).catch(() => undefined);
      }
    },
    onError: (error) => {
      notifyFailure(error);
      void client.invalidateQueries({ queryKey });
    },
  });
}

/** Asks for the enrolment until it knows of the pass, a few times, whichever page is open meanwhile. */
async function catchUp(client: QueryClient, { org, enrolmentId, paperId }: Place): Promise<void> {
  for (let asked = 0; asked < MOST_QUESTIONS; asked++) {
    const enrolment = await client.fetchQuery({ ...queries.enrolment(org, enrolmentId), staleTime: 0 });
    const papers = await client.fetchQuery(queries.papers(org, enrolment.roadmapId, enrolment.edition));
    const topicIds = papers.find((paper) => paper.paperId === paperId)?.topics;
    if (topicIds && hasCaughtUp(enrolment, topicIds)) {
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER));
  }
  await client.invalidateQueries({ queryKey: queries.myEnrolments().queryKey });
  await client.invalidateQueries({ queryKey: ['ledger', org, enrolmentId] });
}

function withChoice(attempt: Attempt, { itemId, chosen }: Choice): Attempt {
  return { ...attempt, answers: { ...attempt.answers, [itemId]: chosen } };
}

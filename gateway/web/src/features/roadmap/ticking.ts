import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';
import { queries } from '../../api/queries';
import type { Enrolment, Ticked, TopicState } from '../../api/types';
import { notifyFailure } from '../../ui/notify';

export interface Tick {
  topicId: string;
  state: TopicState;
}

/** The enrolment with one topic in another state; the number stays, for it is the server's to say. */
export function withState(enrolment: Enrolment, { topicId, state }: Tick): Enrolment {
  return {
    ...enrolment,
    topics: enrolment.topics.map((topic) => (topic.id === topicId ? { ...topic, state } : topic)),
  };
}

/** The enrolment after the server's answer to a tick. */
export function withAnswer(enrolment: Enrolment, { topic, progress }: Ticked): Enrolment {
  return {
    ...enrolment,
    progress,
    topics: enrolment.topics.map((old) => (old.id === topic.id ? { ...old, evidence: undefined, ...topic } : old)),
  };
}

/**
 * Ticks a topic: shown at once, sent one after the other, taken back when refused. Stages and locks are read again
 * when the last of a row of ticks is answered.
 */
export function useTicking(org: string, id: string) {
  const client = useQueryClient();
  const { queryKey } = queries.enrolment(org, id);
  const mutationKey = ['tick', org, id];
  return useMutation({
    mutationKey,
    scope: { id: mutationKey.join('/') },
    mutationFn: ({ topicId, state }: Tick) => api.tick(org, id, topicId, state),
    onMutate: async (tick) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey)?.topics.find((topic) => topic.id === tick.topicId)?.state;
      change(client, org, id, (enrolment) => withState(enrolment, tick));
      return { before };
    },
    onSuccess: (answer) => change(client, org, id, (enrolment) => withAnswer(enrolment, answer)),
    onError: (error, { topicId }, context) => {
      const state = context?.before;
      if (state) {
        change(client, org, id, (enrolment) => withState(enrolment, { topicId, state }));
      }
      notifyFailure(error);
    },
    onSettled: () => {
      if (client.isMutating({ mutationKey }) === 1) {
        void client.invalidateQueries({ queryKey });
        void client.invalidateQueries({ queryKey: ['ledger', org, id] });
        void client.invalidateQueries({ queryKey: queries.myEnrolments().queryKey });
      }
    },
  });
}

function change(client: QueryClient, org: string, id: string, how: (enrolment: Enrolment) => Enrolment): void {
  client.setQueryData(queries.enrolment(org, id).queryKey, (enrolment) => enrolment && how(enrolment));
}

import { Stack, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { queries } from '../../api/queries';
import { Failure } from '../../ui/Failure';
import { Waiting } from '../../ui/Waiting';
import { Ledger } from './Ledger';
import { Stages } from './Stages';
import { Papers } from './Papers';
import { RoadmapHead } from './RoadmapHead';

/** A learner's roadmap: to tick for the learner, to read for those who accompany them. */
export function RoadmapPage() {
  const { org = '', id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const enrolment = useQuery(queries.enrolment(org, id));
  const session = useQuery(queries.session());
  const { roadmapId = '', edition: number = 0 } = enrolment.data ?? {};
  const edition = useQuery({ ...queries.edition(org, roadmapId, number), enabled: enrolment.isSuccess });
  const failed = [enrolment, edition].find((query) => query.isError && !query.data);
  if (failed) {
    return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  }
  if (!enrolment.data || !edition.data) {
    return <Waiting />;
  }
  const readOnly = enrolment.data.learnerId !== session.data?.subject;
  return (
    <Stack gap="xl">
      <title>{`${enrolment.data.title} - Cairn`}</title>
      <RoadmapHead enrolment={enrolment.data} edition={edition.data} readOnly={readOnly} />
      <Tabs
        value={params.get('tab') ?? 'roadmap'}
        onChange={(tab) => setParams(tab === 'roadmap' || !tab ? {} : { tab }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="roadmap">Roadmap</Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="roadmap">
          <Stack gap="xl">
            <Stages enrolment={enrolment.data} edition={edition.data} readOnly={readOnly} />
            <Papers enrolment={enrolment.data} readOnly={readOnly} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Ledger enrolment={enrolment.data} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

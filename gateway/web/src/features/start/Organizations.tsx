import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import card from '../../ui/Card.module.css';
import { Failure } from '../../ui/Failure';
import { Waiting } from '../../ui/Waiting';

/** For who runs the platform. What is within an organization is not theirs to see. */
export function Organizations() {
  const organizations = useQuery(queries.organizations());
  return (
    <Stack component="section" aria-labelledby="organizations">
      <Title order={2} id="organizations" size="h3">
        Organizations
      </Title>
      {organizations.isPending && <Waiting />}
      {organizations.isError && <Failure error={organizations.error} retry={() => void organizations.refetch()} />}
      {organizations.data?.length === 0 && <Text c="dimmed">There is no organization yet.</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }} spacing="lg">
        {organizations.data?.map((organization) => (
          <div key={organization.alias} className={card.card}>
            <Text fw={600} size="lg">
              {organization.name}
            </Text>
            <Text size="sm" c="dimmed">
              {organization.alias}
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Stack>
  );
}

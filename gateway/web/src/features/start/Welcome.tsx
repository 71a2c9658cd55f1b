import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { CairnMark } from '../../ui/icons';
import { loginAddress, loginTrouble } from './login';

/** The start for who is not logged in; afterwards they come back to the address they asked for. */
export function Welcome({ to }: { to: string }) {
  const [params] = useSearchParams();
  const trouble = loginTrouble(params.get('login'));
  return (
    <Stack maw={620} mx="auto" py={{ base: 'xl', sm: 72 }} gap="lg" align="flex-start">
      <CairnMark size={64} />
      <Title order={1} fz={{ base: 30, sm: 40 }} lh={1.15}>
        See how far you have come, and what comes next
      </Title>
      <Text size="lg" c="dimmed">
        Cairn turns a learning roadmap into steps that you can tick off, prove with short papers, and look back on. Your
        mentors see where the cohort stands and where somebody needs a hand.
      </Text>
      {trouble && (
        <Alert color="red" variant="light" title={trouble.title} role="alert" w="100%">
          {trouble.detail}
        </Alert>
      )}
      <Group gap="xl">
        <Button size="md" onClick={() => window.location.assign(loginAddress(to))}>
          Log in
        </Button>
        <Anchor component={Link} to="/public">
          Read public roadmaps
        </Anchor>
      </Group>
    </Stack>
  );
}

import { Anchor, Container, Stack, Text, Title } from '@mantine/core';
import { useRouteError } from 'react-router';

/** For an address that leads nowhere, and for a page that broke. */
export function Lost() {
  const broken = useRouteError() !== undefined;
  return (
    <Container size="sm" py="xl">
      <Stack align="flex-start">
        <Title order={1}>{broken ? 'This page broke' : 'There is nothing here'}</Title>
        <Text>{broken ? 'Reload it, or go back to the start.' : 'The address may have changed.'}</Text>
        <Anchor href="/">To the start</Anchor>
      </Stack>
    </Container>
  );
}

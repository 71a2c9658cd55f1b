import { Anchor, Container, Stack, Text, Title } from '@mantine/core';

/** For a page that broke. The link loads everything anew, for who knows what state is left. */
export function Broken() {
  return (
    <Container size="sm" py="xl">
      <Stack align="flex-start">
        <Title order={1}>This page broke</Title>
        <Text>Reload it, or go back to the start.</Text>
        <Anchor href="/">To the start</Anchor>
      </Stack>
    </Container>
  );
}

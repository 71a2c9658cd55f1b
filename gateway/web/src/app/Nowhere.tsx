import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';

/** For an address that leads nowhere. */
export function Nowhere() {
  return (
    <Stack align="flex-start">
      <title>Nothing here - Cairn</title>
      <Title order={1}>There is nothing at this address</Title>
      <Text c="dimmed">It may be mistyped, or what was here has moved.</Text>
      <Anchor component={Link} to="/">
        To the start
      </Anchor>
    </Stack>
  );
}

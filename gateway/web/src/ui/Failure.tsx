import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { inWords, isOutOfReach, mayPass } from '../api/problem';

/** What went wrong, with the one way on that can help: again what may pass, home from what is out of reach. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const { title, detail } = inWords(error);
  const { pathname } = useLocation();
  return (
    <Alert color={isOutOfReach(error) ? 'gray' : 'red'} variant="light" title={title} role="alert">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{detail}</Text>
        {mayPass(error) && (
          <Button size="xs" variant="default" onClick={retry}>
            Try again
          </Button>
        )}
        {isOutOfReach(error) && pathname !== '/' && (
          <Anchor component={Link} to="/" size="sm">
            To the start
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
}

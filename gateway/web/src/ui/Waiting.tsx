import { Alert, Button, Center, Loader, Stack, Text } from '@mantine/core';
import { inWords } from '../api/problem';

export function Waiting() {
  return (
    <Center py="xl" role="status" aria-label="Loading">
      <Loader type="dots" />
    </Center>
  );
}

export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { title, detail } = inWords(error);
  return (
    <Alert color="red" variant="light" title={title} role="alert">
      <Stack gap="sm" align="flex-start">
        {detail && <Text size="sm">{detail}</Text>}
        {retry && (
          <Button size="xs" variant="default" onClick={retry}>
            Try again
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

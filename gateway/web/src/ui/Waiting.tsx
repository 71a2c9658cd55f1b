import { Center, Loader } from '@mantine/core';

export function Waiting() {
  return (
    <Center py="xl" role="status" aria-label="Loading">
      <Loader type="dots" />
    </Center>
  );
}

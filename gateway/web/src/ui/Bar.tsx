import { Progress } from '@mantine/core';

/** A progress bar with a name for those who cannot see it. */
export function Bar({ percent, label, size = 'md' }: { percent: number; label: string; size?: string | number }) {
  return (
    <Progress.Root size={size} radius="xl" bg="var(--cairn-line)">
      <Progress.Section value={percent} aria-label={label} />
    </Progress.Root>
  );
}

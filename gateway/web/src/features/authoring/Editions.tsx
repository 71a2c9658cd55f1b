import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import type { EditionLine } from '../../api/authoring';
import { dayOf } from '../../ui/dates';
import { RichText } from '../../ui/RichText';

/** What was published of the roadmap, the newest first. */
export function Editions({ editions }: { editions: EditionLine[] }) {
  return (
    <Stack component="section" aria-labelledby="editions" gap="sm">
      <Title order={2} size="h3" id="editions">
        Editions
      </Title>
      {editions.length === 0 && <Text c="dimmed">Nothing is published yet.</Text>}
      {editions.toReversed().map((edition) => (
        <div key={edition.number}>
          <Group gap="sm">
            <Text fw={600}>Edition {edition.number}</Text>
            <Text size="sm" c="dimmed">
              {dayOf(edition.publishedAt)}
            </Text>
            {edition.retired && (
              <Badge size="sm" variant="default" tt="none">
                retired
              </Badge>
            )}
          </Group>
          {edition.notes && <RichText markdown={edition.notes} />}
        </div>
      ))}
    </Stack>
  );
}

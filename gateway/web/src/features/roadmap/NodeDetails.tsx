import { Anchor, Badge, Group, List, Stack, Text } from '@mantine/core';
import type { OutlineNode } from '../../api/types';
import { LinkIcon } from '../../ui/icons';
import { isWebAddress } from './outline';
import { RichText } from './RichText';

export function hasDetails({ description, objectives, outcome, resources, tags }: OutlineNode): boolean {
  return Boolean(description ?? outcome) || objectives.length + resources.length + tags.length > 0;
}

/** What an author wrote about a stage, section or topic. */
export function NodeDetails({ node }: { node: OutlineNode }) {
  return (
    <Stack gap="xs">
      {node.description && <RichText markdown={node.description} />}
      {node.objectives.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            You will
          </Text>
          <List size="sm" withPadding>
            {node.objectives.map((objective) => (
              <List.Item key={objective}>{objective}</List.Item>
            ))}
          </List>
        </div>
      )}
      {node.outcome && (
        <div>
          <Text size="sm" fw={600}>
            Outcome
          </Text>
          <RichText markdown={node.outcome} />
        </div>
      )}
      {node.resources.length > 0 && (
        <Stack gap={4}>
          {node.resources.map((resource) => (
            <Group key={resource.url + resource.title} gap={6} wrap="nowrap" fz="sm">
              <LinkIcon />
              {isWebAddress(resource.url) ? (
                <Anchor href={resource.url} target="_blank" rel="noopener noreferrer" size="sm">
                  {resource.title}
                </Anchor>
              ) : (
                <span>{resource.title}</span>
              )}
              <Text size="xs" c="dimmed">
                {resource.type}
              </Text>
            </Group>
          ))}
        </Stack>
      )}
      {node.tags.length > 0 && (
        <Group gap={6}>
          {node.tags.map((tag) => (
            <Badge key={tag} size="sm" variant="default" tt="none">
              {tag}
            </Badge>
          ))}
        </Group>
      )}
    </Stack>
  );
}

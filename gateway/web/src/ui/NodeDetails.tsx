import { Anchor, Badge, Group, List, Stack, Text } from '@mantine/core';
import type { OutlineNode, Resource } from '../api/types';
import { LinkIcon } from './icons';
import { isLink } from './address';
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
            <ResourceLine key={resource.url + resource.title} resource={resource} />
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

function ResourceLine({ resource: { title, type, url } }: { resource: Resource }) {
  return (
    <Group gap={6} wrap="nowrap" fz="sm">
      {isLink(url) ? (
        <Anchor href={url} target="_blank" rel="noopener noreferrer" size="sm">
          <Group gap={6} wrap="nowrap" component="span">
            <LinkIcon />
            {title}
          </Group>
        </Anchor>
      ) : (
        <span>{title}</span>
      )}
      <Text size="xs" c="dimmed">
        {type}
      </Text>
    </Group>
  );
}

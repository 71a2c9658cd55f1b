import { Alert, Button, List, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Imported } from '../../api/authoring';
import { countsOf } from './report';

/** What an import made of its document. */
export function ImportedReport({ org, imported: { roadmapId, title, report } }: { org: string; imported: Imported }) {
  return (
    <Stack align="flex-start">
      <div role="status">
        <Title order={1}>{title}</Title>
        <Text c="dimmed" mt={4}>
          Imported as a draft: {countsOf(report)}.
        </Text>
      </div>
      <Found title="Look at these: the importer was not sure" color="yellow" lines={report.unsure} />
      <Found title="These words are nowhere in the draft" color="red" lines={report.lostWords} />
      <Found title="These links are nowhere in the draft" color="red" lines={report.lostLinks} />
      {report.unsure.length + report.lostWords.length + report.lostLinks.length === 0 && (
        <Text>Every word and every link of the document is in the draft.</Text>
      )}
      <Button component={Link} to={`/orgs/${org}/roadmaps/${roadmapId}`}>
        Look at the draft
      </Button>
    </Stack>
  );
}

function Found({ title, color, lines }: { title: string; color: string; lines: string[] }) {
  return lines.length === 0 ? null : (
    <Alert
      color={color}
      variant="light"
      title={`${title} (${lines.length})`}
      w="100%"
      styles={{ title: { color: 'inherit' } }}
    >
      <List size="sm" mah={320} style={{ overflowY: 'auto', overflowWrap: 'anywhere' }}>
        {lines.map((line, index) => (
          <List.Item key={index}>{line}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

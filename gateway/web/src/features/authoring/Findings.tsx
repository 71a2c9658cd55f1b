import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Finding, Validation } from '../../api/authoring';
import { counted } from '../../ui/wording';

const SHOWN_FIRST = 10;
/** A title in the colour would be too weak on its own ground. */
const READABLE = { title: { color: 'inherit' } };

/** What stands in the way of publishing, and apart from it what to look at. */
export function Findings({ validation }: { validation: Validation }) {
  const { publishable, errors, errorCount, warnings, warningCount } = validation;
  return (
    <Stack gap="sm">
      {publishable && warningCount === 0 && (
        <Alert color="teal" variant="light">
          Nothing stands in the way of publishing.
        </Alert>
      )}
      <FindingList
        color="red"
        title={`${counted(errorCount, 'error')} in the way of publishing`}
        found={errors}
        count={errorCount}
      />
      <FindingList
        color="yellow"
        title={`${counted(warningCount, 'warning')} to look at`}
        found={warnings}
        count={warningCount}
      />
    </Stack>
  );
}

interface Props {
  color: string;
  title: string;
  found: Finding[];
  /** Of all, also those that were not sent. */
  count: number;
}

function FindingList({ color, title, found, count }: Props) {
  const [all, setAll] = useState(false);
  if (count === 0) {
    return null;
  }
  return (
    <Alert color={color} variant="light" title={title} styles={READABLE}>
      <List size="sm" spacing="xs" style={{ overflowWrap: 'anywhere' }}>
        {(all ? found : found.slice(0, SHOWN_FIRST)).map(({ path, value, expected }, index) => (
          <List.Item key={index}>
            <Text size="sm" fw={600}>
              {path}
            </Text>
            {value !== undefined && value !== null && `Found ${String(value)}. `}Needed: {expected}.
          </List.Item>
        ))}
      </List>
      {found.length > SHOWN_FIRST && (
        <Button mt="sm" variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${found.length - SHOWN_FIRST} more`}
        </Button>
      )}
      {all && count > found.length && <Text size="sm">{count - found.length} more follow when these are settled.</Text>}
    </Alert>
  );
}

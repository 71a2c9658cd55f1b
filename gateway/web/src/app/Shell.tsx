import {
  ActionIcon,
  Anchor,
  Box,
  Button,
  Container,
  Group,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { api } from '../api/client';
import { queries } from '../api/queries';
import { CairnMark, MoonIcon, SunIcon } from '../ui/icons';
import { forgetNotifications, notifyFailure } from '../ui/notify';
import classes from './Shell.module.css';

/** The frame of every page. */
export function Shell() {
  const session = useQuery(queries.session());
  const { pathname } = useLocation();
  useEffect(forgetNotifications, [pathname]);
  return (
    <>
      <a className={classes.skip} href="#content">
        Skip to the content
      </a>
      <header className={classes.header}>
        <Container size="lg" h="100%">
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Anchor component={Link} to="/" underline="never" c="inherit" aria-label="Cairn, to the start">
              <Group gap="xs" wrap="nowrap">
                <CairnMark />
                <Text fw={700} size="lg">
                  Cairn
                </Text>
              </Group>
            </Anchor>
            <Group gap="sm" wrap="nowrap">
              <SchemeSwitch />
              {session.data?.authenticated && <Account name={session.data.name} />}
            </Group>
          </Group>
        </Container>
      </header>
      <Box component="main" id="content" tabIndex={-1} className={classes.main}>
        <Container size="lg" py={{ base: 'lg', sm: 'xl' }}>
          <Outlet />
        </Container>
      </Box>
    </>
  );
}

function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={dark ? 'Use light colours' : 'Use dark colours'}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? <SunIcon /> : <MoonIcon />}
    </ActionIcon>
  );
}

function Account({ name }: { name: string | null }) {
  const logOut = useMutation({
    mutationFn: api.logOut,
    onSuccess: ({ location }) => window.location.assign(location),
    onError: notifyFailure,
  });
  return (
    <>
      <Text size="sm" c="dimmed" visibleFrom="xs" truncate maw={220}>
        {name}
      </Text>
      <Button variant="default" size="xs" loading={logOut.isPending} onClick={() => logOut.mutate()}>
        Log out
      </Button>
    </>
  );
}

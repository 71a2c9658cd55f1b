import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { ApiError } from '../api/problem';
import { LOGGED_OUT, queries } from '../api/queries';
import { whenLoggedOut } from '../api/transport';
import { overAddress } from '../features/start/login';
import { notifyFailure } from '../ui/notify';
import { routes } from './routes';
import { theme } from './theme';

const MOST_RETRIES = 2;

const queryClient = new QueryClient({
  queryCache: new QueryCache({
    // A page shows what it could not read; what it shows already and could not read again would go stale unsaid.
    onError: (error, query) => {
      if (query.state.data !== undefined) {
        notifyFailure(error);
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal stays a refusal; only what may pass is tried again.
      retry: (failures, error) => failures < MOST_RETRIES && !(error instanceof ApiError && error.problem.status < 500),
    },
  },
});

const router = createBrowserRouter(routes);

whenLoggedOut(() => {
  queryClient.clear();
  queryClient.setQueryData(queries.session().queryKey, LOGGED_OUT);
  const { pathname, search, hash } = router.state.location;
  // The address stays, so that a login comes back to it.
  void router.navigate(overAddress(pathname, search, hash), { replace: true });
});

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={3} />
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}

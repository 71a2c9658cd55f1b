import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from 'react-router';
import { queries } from '../api/queries';
import { wantedAddress } from '../features/start/login';
import { Welcome } from '../features/start/Welcome';
import { Failure } from '../ui/Failure';
import { Waiting } from '../ui/Waiting';

/** Pages of people: who is not logged in sees the welcome, and comes back to the page by it. */
export function LoggedIn() {
  const session = useQuery(queries.session());
  const { pathname, search, hash } = useLocation();
  if (session.isPending) {
    return <Waiting />;
  }
  if (session.isError) {
    return <Failure error={session.error} retry={() => void session.refetch()} />;
  }
  return session.data.authenticated ? <Outlet /> : <Welcome to={wantedAddress(pathname, search, hash)} />;
}

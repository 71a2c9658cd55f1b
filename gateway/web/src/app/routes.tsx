import type { RouteObject } from 'react-router';
import { AttemptPage } from '../features/attempt/AttemptPage';
import { PaperPage } from '../features/attempt/PaperPage';
import { DraftPage } from '../features/authoring/DraftPage';
import { ImportPage } from '../features/authoring/ImportPage';
import { BoardPage } from '../features/board/BoardPage';
import { RoadmapPage } from '../features/roadmap/RoadmapPage';
import { PublicRoadmapPage } from '../features/showcase/PublicRoadmapPage';
import { ShowcasePage } from '../features/showcase/ShowcasePage';
import { HomePage } from '../features/start/HomePage';
import { Broken } from './Broken';
import { LoggedIn } from './LoggedIn';
import { Nowhere } from './Nowhere';
import { Shell } from './Shell';

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Broken />,
    children: [
      { path: '/public', element: <ShowcasePage /> },
      { path: '/public/:org/:id', element: <PublicRoadmapPage /> },
      {
        element: <LoggedIn />,
        children: [
          { path: '/', element: <HomePage /> },
          { path: '/orgs/:org/enrolments/:id', element: <RoadmapPage /> },
          { path: '/orgs/:org/enrolments/:id/papers/:paperId', element: <PaperPage /> },
          { path: '/orgs/:org/enrolments/:id/papers/:paperId/attempts/:attemptId', element: <AttemptPage /> },
          { path: '/orgs/:org/cohorts/:id', element: <BoardPage /> },
          { path: '/orgs/:org/roadmaps/import', element: <ImportPage /> },
          { path: '/orgs/:org/roadmaps/:id', element: <DraftPage /> },
          { path: '*', element: <Nowhere /> },
        ],
      },
    ],
  },
];

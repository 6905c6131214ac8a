import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch } from 'wouter';
import { Screen } from '../ui/screen.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { AppFrame } from './frame/app-frame.tsx';
import { HandheldGate } from './handheld-gate.tsx';
import { HomeScreen } from './home/home-screen.tsx';
import { sharedKinds } from './home/task-groups.ts';
import { TaskListScreen } from './home/task-list-screen.tsx';
import { PickRoute, Rooms, SelfTest } from './parts.ts';
import { paths, workNames } from './paths.ts';
import { SignInScreen } from './sign-in/sign-in-screen.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { NotFound } from './walls/not-found.tsx';
import { WorkByName } from './work/work-by-name.tsx';

/** Which address shows which screen. */
export function Routes() {
  return (
    <Switch>
      <Route path={paths.start}>
        <AppFrame header={false}>
          <StartScreen />
        </AppFrame>
      </Route>
      <Route path={paths.selfTest}>
        <AppFrame>
          <Suspense fallback={<Waiting />}>
            <SelfTest />
          </Suspense>
        </AppFrame>
      </Route>
      <Route path="/handheld/*?">
        <AppFrame>
          <HandheldGate>{(userId) => <HandheldRoutes userId={userId} />}</HandheldGate>
        </AppFrame>
      </Route>
      <Route>
        <AppFrame header={false}>
          <NotFound />
        </AppFrame>
      </Route>
    </Switch>
  );
}

/** The screens of who is signed in. */
function HandheldRoutes({ userId }: { userId: string }) {
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path={paths.home}>
          <HomeScreen />
        </Route>
        <Route path={`${paths.pick}/:taskId`}>
          {({ taskId }) => <PickRoute key={taskId} taskId={taskId} userId={userId} />}
        </Route>
        {workNames.map((name) => (
          <Route key={name} path={`${paths.work(name)}/:taskId?`}>
            {({ taskId = null }) => <WorkByName key={taskId} name={name} taskId={taskId} userId={userId} />}
          </Route>
        ))}
        <Route path={paths.user}>
          <SignInScreen />
        </Route>
        <Route path={`${paths.tasks}/:kind`}>
          {({ kind }) => {
            const known = sharedKinds.find((one) => one === kind);
            return known ? <TaskListScreen kind={known} /> : <Redirect to={paths.home} />;
          }}
        </Route>
        <Route>
          <Rooms />
        </Route>
      </Switch>
    </Suspense>
  );
}

/** Only where a part is opened before it has been fetched. */
function Waiting() {
  const { t } = useTranslation('frame');
  return (
    <Screen>
      <Spinner label={t('starting')} />
    </Screen>
  );
}

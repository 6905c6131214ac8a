import type { ComponentType } from 'react';
import type { WorkName } from '../paths.ts';
import type { WorkRouteProps } from './work-route.tsx';

export type NamedWorkProps<Name extends WorkName> = WorkRouteProps & { name: Name };

/** Several workflows as one component: the one that the address names is shown. */
export function namedWork<Name extends WorkName>(
  routes: Record<Name, ComponentType<WorkRouteProps>>,
): ComponentType<NamedWorkProps<Name>> {
  return function NamedWork({ name, taskId, userId }: NamedWorkProps<Name>) {
    const Work: ComponentType<WorkRouteProps> = routes[name];
    return <Work taskId={taskId} userId={userId} />;
  };
}

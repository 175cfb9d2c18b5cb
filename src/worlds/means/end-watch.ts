import type { ClusterClient, ContainerPlace } from "../../clusters/index.ts";
import type { AlterableContainer, AlterablePod } from "./altered-pod.ts";

/** Looks whether a container has ended since the watch began. */
export interface EndWatch {
  place: ContainerPlace;
  container: AlterableContainer;
  hasCome(): Promise<boolean>;
}

interface ContainerStatus {
  name: string;
  restartCount: number;
  state: { terminated?: object };
}

interface PodStatus {
  containerStatuses?: ContainerStatus[];
  initContainerStatuses?: ContainerStatus[];
}

/** `pod`: its path. Undefined when there is no such pod, or no such container in it. */
export async function createEndWatch(
  client: ClusterClient,
  pod: string,
  container: string,
): Promise<EndWatch | undefined> {
  const [, namespace = "", name = ""] = /namespaces\/([^/]+)\/pods\/([^/]+)$/.exec(pod) ?? [];
  const now = async () => {
    const { status, body } = await client.request("GET", pod);
    return status === 404 ? undefined : (JSON.parse(body) as Pick<AlterablePod, "spec"> & { status?: PodStatus });
  };
  const told = ({ status = {} }: { status?: PodStatus }) =>
    [...(status.containerStatuses ?? []), ...(status.initContainerStatuses ?? [])].find(
      (each) => each.name === container,
    );
  const first = await now();
  const { containers = [], initContainers = [] } = first?.spec ?? {};
  const own = [...containers, ...initContainers].find((each) => each.name === container);
  if (first === undefined || own === undefined) return undefined;
  const restarts = told(first)?.restartCount ?? 0;
  return {
    place: { namespace, pod: name, container },
    container: own,
    async hasCome() {
      const pod = await now();
      if (pod === undefined) return true;
      const { state, restartCount = 0 } = told(pod) ?? {};
      return state?.terminated !== undefined || restartCount > restarts;
    },
  };
}

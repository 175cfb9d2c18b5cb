import type { ClusterClient, KubeObject } from "../../../clusters/index.ts";
import { cpusOf } from "./cpu-quantity.ts";

export interface ClusterNode {
  name: string;
  /** `v1.33.1+k3s1` */
  kubelet: string;
  runtime: string;
  /** `linux/amd64` */
  platform: string;
  /** That pods may have. */
  cpus: number;
  addresses: readonly string[];
  /** Names of images that are there already. */
  images: readonly string[];
  labels: Readonly<Record<string, string>>;
  /** How many events its kubelet tells in a second; left out when that is not known, or there is no limit. */
  eventRate?: number;
  /** `kind://docker/kind/kind-control-plane` */
  provider: string;
}

interface NodeStatus {
  nodeInfo: Record<"kubeletVersion" | "containerRuntimeVersion" | "operatingSystem" | "architecture", string>;
  allocatable?: { cpu?: string };
  addresses?: { type: string; address: string }[];
  images?: { names?: string[] }[];
}

/** Undefined when nodes may not be looked at. */
export async function clusterNodes(client: ClusterClient): Promise<ClusterNode[] | undefined> {
  const { status, body } = await client.request("GET", "/api/v1/nodes");
  if (status !== 200) return undefined;
  const { items } = JSON.parse(body) as { items: KubeObject[] };
  return Promise.all(
    items.map(async (item) => {
      const eventRate = await eventRateOf(client, item.metadata.name);
      return Object.assign(asNode(item), eventRate === undefined ? {} : { eventRate });
    }),
  );
}

/** What its kubelet is configured to, which not everybody may look at. */
async function eventRateOf(client: ClusterClient, node: string): Promise<number | undefined> {
  const { status, body } = await client.request("GET", `/api/v1/nodes/${node}/proxy/configz`);
  if (status !== 200) return undefined;
  const { kubeletconfig = {} } = JSON.parse(body) as { kubeletconfig?: { eventRecordQPS?: number } };
  return kubeletconfig.eventRecordQPS || undefined;
}

function asNode({ metadata, ...rest }: KubeObject): ClusterNode {
  const { nodeInfo, allocatable = {}, addresses = [], images = [] } = rest["status"] as NodeStatus;
  const { providerID = "" } = (rest["spec"] ?? {}) as { providerID?: string };
  return {
    name: metadata.name,
    kubelet: nodeInfo.kubeletVersion,
    runtime: nodeInfo.containerRuntimeVersion,
    platform: `${nodeInfo.operatingSystem}/${nodeInfo.architecture}`,
    cpus: cpusOf(allocatable.cpu ?? "0"),
    addresses: addresses.filter(({ type }) => type === "InternalIP").map(({ address }) => address),
    images: images.flatMap(({ names = [] }) => names),
    labels: metadata.labels ?? {},
    provider: providerID,
  };
}

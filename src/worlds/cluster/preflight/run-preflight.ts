import { ClusterError, type ClusterClient, type KubeObject } from "../../../clusters/index.ts";
import { namedImages } from "../../../scenario/named-images.ts";
import type { Scenario } from "../../../scenario/scenario-schema.ts";
import type { Ground } from "../../fake-world.ts";
import { clusterObjects } from "../cluster-objects.ts";
import type { ClusterRunOptions } from "../cluster-run-options.ts";
import type { ImageMap } from "../image-map.ts";
import { announceFolder } from "../node-folder.ts";
import { nodeStorage, takesNodeFolders, type NodeStorage } from "../node-storage.ts";
import { createOwnPods } from "../own-pods.ts";
import { labelled } from "../run-label.ts";
import { clusterFeatures } from "./features.ts";
import { probeImages } from "./probe-images.ts";
import { probePods } from "./probe-pods.ts";
import type { Preflight } from "./preflight.ts";
import type { UsableCluster } from "./usable-cluster.ts";
import { RELAY_IMAGE, wayToHost, type WayToHost } from "./way-to-host.ts";

export interface Found {
  preflight: Preflight;
  way: WayToHost;
  /** Where there is no storage class, and one node only. */
  storage?: NodeStorage;
  close(): Promise<void>;
}

const PROBE_MS = 90_000;

/** Finds out what a cluster can do by pods that are started for it. Rejects with a `UsageError` when they cannot reach this host. */
export async function runPreflight(given: {
  client: ClusterClient;
  ground: Ground;
  run: string;
  scenarios: readonly Scenario[];
  images: ImageMap;
  usable: UsableCluster;
  options: ClusterRunOptions;
}): Promise<Found> {
  const { client, ground, run, scenarios, usable, options } = given;
  const { clock } = ground;
  const { administrator } = client;
  const { nodes } = usable;

  const namespace = `faultline-${run}-probe`;
  const objects = clusterObjects({ client, clock, namespace, run });
  await objects.apply([labelled(asNamespace(namespace), run)]);
  const own = createOwnPods(client);
  const pods = probePods({ client, own, clock, namespace, run, limitMs: PROBE_MS });
  options.onProgress("looking at the cluster: images, and whether pods find this host");
  const wanted = scenarios.reduce((all, scenario) => all.union(namedImages(scenario)), new Set<string>());
  const images = await probeImages(pods, [...wanted], (name) => given.images.of(name));
  const probe = images.find(({ usable }) => usable);
  const probeImage = probe && given.images.of(probe.name);
  const features = await clusterFeatures({ client, pods, namespace, image: probeImage });
  const way = await wayToHost({
    client,
    ground,
    namespace,
    run,
    nodes: nodes ?? [],
    pods,
    own,
    probeImage,
    relayImage: given.images.of(options.relayImage ?? RELAY_IMAGE),
    options,
  });
  const storageClass = await defaultStorage(client);
  const mayMakeVolumes = usable.rights.some(({ resource, allowed }) => resource === "persistentvolumes" && allowed);
  const storage =
    storageClass === undefined &&
    nodes?.length === 1 &&
    mayMakeVolumes &&
    probeImage !== undefined &&
    (await takesNodeFolders(client, namespace))
      ? nodeStorage({
          run,
          pods,
          image: probeImage,
          announce: () => announceFolder(client, { run, namespace, image: probeImage }),
        })
      : undefined;
  return {
    way,
    ...(storage === undefined ? {} : { storage }),
    preflight: {
      context: administrator.context,
      server: administrator.url,
      version: usable.version,
      ...(nodes === undefined ? {} : { nodes }),
      rights: usable.rights,
      images,
      features,
      gitlab: { address: way.address.host, by: way.by, message: way.message },
      ...(storageClass === undefined ? {} : { storageClass }),
      nodeStorage: storage !== undefined,
    },
    async close() {
      way.close();
      if (options.keep) return;
      await storage?.close().catch((error: Error) => options.onProgress(error.message));
      await objects.remove();
    },
  };
}

async function defaultStorage(client: ClusterClient): Promise<string | undefined> {
  try {
    const { items } = await client.list("/apis/storage.k8s.io/v1/storageclasses");
    const isDefault = ({ metadata }: KubeObject) =>
      (metadata as { annotations?: Record<string, string> }).annotations?.[
        "storageclass.kubernetes.io/is-default-class"
      ] === "true";
    return items.find(isDefault)?.metadata.name;
  } catch (error) {
    if (error instanceof ClusterError) return undefined;
    throw error;
  }
}

function asNamespace(name: string): KubeObject {
  return { apiVersion: "v1", kind: "Namespace", metadata: { name } };
}

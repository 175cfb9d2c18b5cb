import { usageError } from "../../../diagnostics/index.ts";
import { localAddressTowards, type Address } from "../../../platform/index.ts";
import type { ClusterClient } from "../../../clusters/index.ts";
import type { Ground } from "../../fake-world.ts";
import { advertisedAddress } from "../advertised.ts";
import type { ClusterRunOptions } from "../cluster-run-options.ts";
import type { OwnPods } from "../own-pods.ts";
import { startRelay, type Relay } from "../relay/start-relay.ts";
import type { ClusterNode } from "./cluster-nodes.ts";
import type { ProbePods } from "./probe-pods.ts";
import { reachability, type Reachability } from "./reachability.ts";

/** How pods and the runner find what this host serves. */
export interface WayToHost {
  by: "host" | "relay";
  /** What servers listen on. */
  bindHost: string;
  advertise(listening: Address): Address;
  /** Has to be called for each port before a pod needs it. */
  open(port: number): Promise<void>;
  /** Of the address that was tried. */
  address: Address;
  message: string;
  close(): void;
}

/** An image with Node.js, for the relay's pod. */
export const RELAY_IMAGE = "node:22-alpine";
const RELAY_MS = 120_000;

/**
 * Pods find this host by the address that leads from it to the nodes, or the user's; where a pod that was started to try it does not, by a
 * relay. Rejects with a `UsageError` when that does not help either.
 */
export async function wayToHost(given: {
  client: ClusterClient;
  ground: Ground;
  namespace: string;
  run: string;
  nodes: readonly ClusterNode[];
  pods: ProbePods;
  own: OwnPods;
  /** For the pod that tries it; undefined when there is none that can be used, so that nothing can be tried. */
  probeImage: string | undefined;
  relayImage: string;
  options: ClusterRunOptions;
}): Promise<WayToHost> {
  const { client, ground, namespace, run, nodes, pods, own, probeImage, relayImage, options } = given;
  const { network, clock } = ground;
  const { advertise: said } = options;
  const bindHost = said === undefined ? await addressTowards(nodes) : "0.0.0.0";
  const advertise = (listening: Address) => (said === undefined ? listening : advertisedAddress(said, listening));
  const address = advertise({ host: bindHost, port: 0 });
  const direct = { by: "host", bindHost, advertise, open: () => Promise.resolve(), address, close: () => {} } as const;
  if (probeImage === undefined) return { ...direct, message: "there is no image to try it with" };
  const probe = (name: string, open: (port: number) => Promise<void>): Promise<Reachability> =>
    reachability({ name, network, pods, bindHost, advertise, image: probeImage, open });
  const found = await probe("reach", direct.open);
  if (found.reachable) return { ...direct, message: "" };

  options.onProgress(`pods do not find this host at ${address.host} (${found.message}); starting a relay`);
  let relay: Relay | undefined;
  try {
    relay = await startRelay({
      client,
      own,
      clock,
      network,
      namespace,
      run,
      image: relayImage,
      host: address.host,
      limitMs: RELAY_MS,
    });
    const through = await probe("reach-relay", relay.open);
    if (!through.reachable) throw new Error(through.message);
  } catch (error) {
    relay?.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw usageError(
      "unreachable-host",
      `pods reach this host neither at ${address.host} (${found.message}) nor through a relay pod (${reason})`,
      "--advertise <host[:port]> says another address; the relay needs an image with Node.js (--relay-image)",
    );
  }
  return { ...direct, by: "relay", open: relay.open, message: `not directly: ${found.message}`, close: relay.close };
}

async function addressTowards(nodes: readonly ClusterNode[]): Promise<string> {
  const [node] = nodes.flatMap(({ addresses }) => addresses);
  return node === undefined ? "127.0.0.1" : localAddressTowards(node).catch(() => "127.0.0.1");
}

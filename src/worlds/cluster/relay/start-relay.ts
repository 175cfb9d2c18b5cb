import { ClusterError, openExecStream, type ClusterClient, type KubeObject } from "../../../clusters/index.ts";
import type { Clock, Network } from "../../../platform/index.ts";
import type { OwnPods } from "../own-pods.ts";
import { labelled } from "../run-label.ts";
import { createHostEnd } from "./host-end.ts";
import { podEndCommand } from "./pod-end.ts";

/** A pod whose ports lead to this host, for clusters whose pods cannot reach it. */
export interface Relay {
  /** From now on pods find what listens on this port of this host. */
  open(port: number): Promise<void>;
  close(): void;
}

export interface RelayOptions {
  client: ClusterClient;
  own: OwnPods;
  clock: Clock;
  network: Network;
  /** Existing one. */
  namespace: string;
  run: string;
  /** With Node.js. */
  image: string;
  /** The address of this host's that is told. In the cluster a Service has it, so that one address leads here from both sides. */
  host: string;
  limitMs: number;
}

const NAME = "relay";
const PAUSE_MS = 500;

/** Rejects when the pod does not start, has no Node.js, or its cluster does not take the Service. */
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { client, own, network, namespace, run, image, host } = options;
  const metadata = { name: NAME, namespace, labels: { app: NAME } };
  await own.create(
    labelled(
      {
        apiVersion: "v1",
        kind: "Pod",
        metadata,
        spec: {
          automountServiceAccountToken: false,
          terminationGracePeriodSeconds: 0,
          containers: [{ name: NAME, image, imagePullPolicy: "IfNotPresent", command: ["sleep", "86400"] }],
        },
      },
      run,
    ),
  );
  await running(options);
  const stream = await openExecStream(client, { namespace, pod: NAME, container: NAME }, podEndCommand());
  const end = createHostEnd(stream, (port) => network.dial({ host, port }));
  const ports = new Set<number>();
  let changing = Promise.resolve();

  async function serve(port: number): Promise<void> {
    ports.add(port);
    const service: KubeObject = {
      apiVersion: "v1",
      kind: "Service",
      metadata,
      spec: {
        type: "LoadBalancer",
        // Nobody else's, so that nobody but the relay says which address it has.
        loadBalancerClass: "faultline.dev/relay",
        allocateLoadBalancerNodePorts: false,
        selector: { app: NAME },
        ports: [...ports].map((each) => ({ name: `port-${each}`, port: each, targetPort: each, protocol: "TCP" })),
      },
    };
    await client.applyPart(labelled(service, run));
    const path = `${await client.pathOf(service)}/status`;
    const status = { loadBalancer: { ingress: [{ ip: host }] } };
    const answer = await client.request("PATCH", path, { status }, "application/merge-patch+json");
    if (answer.status >= 300) throw new ClusterError(`PATCH ${path}`, answer.status, answer.body);
  }

  return {
    async open(port) {
      await end.open(port);
      const turn = changing.then(() => serve(port));
      changing = turn.catch(() => {});
      await turn;
    },
    close: () => end.close(),
  };
}

async function running({ client, clock, namespace, limitMs }: RelayOptions): Promise<void> {
  const deadline = clock.monotonic() + limitMs;
  for (;;) {
    const { status } = await client.get<{ status: { phase?: string; containerStatuses?: { state?: object }[] } }>(
      `/api/v1/namespaces/${namespace}/pods/${NAME}`,
    );
    if (status.phase === "Running") return;
    if (clock.monotonic() > deadline) {
      throw new Error(
        `the relay pod does not start: ${JSON.stringify(status.containerStatuses?.[0]?.state ?? status.phase)}`,
      );
    }
    await clock.sleep(PAUSE_MS);
  }
}

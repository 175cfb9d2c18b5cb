import type { FaultEngine } from "../../src/faults/fault-engine.ts";
import { closableDoor } from "../../src/faults/wire/index.ts";
import type { Recorder } from "../../src/history/recorder.ts";
import type { Clock, Connection, Network, Random } from "../../src/platform/index.ts";
import { createAdmissionWebhooks } from "../admission/webhooks/create-admission-webhooks.ts";
import { createAuthenticator } from "../authentication/authenticator.ts";
import { seedPolicy } from "../authorization/bootstrap-policy.ts";
import { createAuthorizer } from "../authorization/rbac.ts";
import { disturbedAuthorizer } from "../disturbances/disturbed-authorizer.ts";
import { startClaimBinder } from "../controllers/claim-binder.ts";
import { startEphemeralClaims } from "../controllers/ephemeral-claims.ts";
import { startGarbageCollector } from "../controllers/garbage-collector.ts";
import { startNamespaceController } from "../controllers/namespace-controller.ts";
import { startRoleAggregation } from "../controllers/role-aggregation.ts";
import { startTaintEviction } from "../controllers/taint-eviction.ts";
import { startQuotaController } from "../controllers/quota-controller.ts";
import { acceptTls, type ClientConnection } from "../http/connection-front.ts";
import { createPlainDoor } from "../http/plain-door.ts";
import { performNodeMoments } from "../misfortune/node-moments.ts";
import { performPodMoments } from "../misfortune/pod-moments.ts";
import { redactSecret } from "../http/redaction.ts";
import { createRequestFront, type Api } from "../http/request-front.ts";
import type { Kubelet } from "../kubelet/kubelet.ts";
import { DEFAULT_CLASS } from "../resources/storage-classes.ts";
import { createDeletion } from "../rest/deletion.ts";
import { createMemoryStore } from "../storage/memory-store.ts";
import type { KubernetesObject, Store } from "../storage/store.ts";
import type { VersionedStore } from "../storage/versioned-store.ts";
import type { Change } from "../storage/watch-log.ts";
import { createCertificateAuthority, type CertificateAuthority } from "../tls/certificate-authority.ts";
import { createServerContexts } from "../tls/server-contexts.ts";
import { startDeploymentController } from "../controllers/deployments/deployment-controller.ts";
import { startReplicaSetController } from "../controllers/deployments/replica-set-controller.ts";
import { createApi } from "./api.ts";
import { controllerClient } from "./controller-client.ts";
import { writeKubeconfig, type Identity } from "./kubeconfig.ts";
import { seed } from "./seeding.ts";
import type { ServeStream } from "../streams/index.ts";

export interface ApiServer {
  /** `https://127.0.0.1:<port>`. */
  url: string;
  caPem: string;
  /** Serves a connection that comes from this process: HTTP/1.1 without TLS, since nobody is between. */
  accept(connection: Connection): void;
  store: Store;
  /** Puts objects in as an administrator, past HTTP and admission: creates or replaces, defaults applied. */
  apply(objects: KubernetesObject[]): void;
  /** A bearer token of its own for each call. */
  addToken(user: string, groups?: string[]): string;
  /** Calls back when tokens were revoked; `renew`: those who ask for one again are to get one. */
  onRevocation(listener: (renew: boolean) => void): void;
  addClientCertificate(user: string, groups?: string[]): Promise<{ cert: string; key: string }>;
  /** The kubelet writes down in the History what runs in every pod at this moment. */
  noteProcesses(): void;
  /** YAML text, the CA embedded. */
  kubeconfig(identity: Identity): string;
  close(): Promise<void>;
}

export interface ControlPlaneOptions {
  clock: Clock;
  network: Network;
  random: Random;
  history: Recorder;
  faults: FaultEngine;
  /** Default 127.0.0.1. */
  host?: string;
  /** Default: a free one. */
  port?: number;
  /** Whose certificates it shows and believes. Default: one of its own. */
  authority?: CertificateAuthority;
  /** Stands between the front and the API, for what is done to a cluster by other means. */
  wrapApi?(api: Api): Api;
}

const CHANGES = { ADDED: "created", MODIFIED: "updated", DELETED: "deleted" } as const;
const NAMESPACES = ["default", "kube-node-lease", "kube-public", "kube-system"];
const SERVER_NAMES = [
  "127.0.0.1",
  "::1",
  "10.96.0.1",
  "localhost",
  "kubernetes",
  "kubernetes.default",
  "kubernetes.default.svc",
  "kubernetes.default.svc.cluster.local",
];

/** The API server with its store and controllers; whoever starts it brings the kubelet and what serves streams. */
export async function startControlPlane(
  options: ControlPlaneOptions,
  agents: { createKubelet(store: Store): Kubelet; serveStream: ServeStream },
): Promise<ApiServer & { store: VersionedStore; kubelet: Kubelet }> {
  const { clock, network, history, faults, host = "127.0.0.1", port = 0 } = options;
  const random = options.random.fork("api");
  const { authority = await createCertificateAuthority(clock.now()) } = options;
  const contexts = await createServerContexts(authority, [...new Set([...SERVER_NAMES, host])], clock.now());
  const { caPem } = authority;

  const store = createMemoryStore({ clock, random: random.fork("store"), onWrite: recordChange(history) });
  const deletion = createDeletion({ store, clock });
  const webhooks = createAdmissionWebhooks({
    store,
    clock,
    random: random.fork("webhooks"),
    network,
    history,
    kubelet: { dial: (address) => kubelet.dial(address) },
  });
  const machinery = { store, clock, random, deletion, webhooks };
  const controllers = [
    startNamespaceController({ store, deletion, clock, caPem }),
    startQuotaController(store),
    startTaintEviction({ store, clock }),
    startGarbageCollector({ store, clock, deletion }),
    startClaimBinder({ store, clock }),
    startEphemeralClaims({ store, create: (claim) => seed(machinery, [claim]) }),
    startReplicaSetController({ store, clock, deletion, create: controllerClient(machinery, "replicaset-controller") }),
    startDeploymentController({ store, clock, deletion, create: controllerClient(machinery, "deployment-controller") }),
  ];
  seedPolicy(store);
  controllers.push(startRoleAggregation(store));
  seed(machinery, NAMESPACES.map(namespaceObject));
  seed(machinery, [KUBERNETES_SERVICE, STANDARD_STORAGE, ...PRIORITIES]);

  const authenticator = createAuthenticator({
    authority,
    clock,
    random: random.fork("tokens"),
    accountUid: (namespace, name) => store.get("serviceaccounts", namespace, name)?.metadata.uid,
  });
  const revocations: ((renew: boolean) => void)[] = [];
  const noMoreRevocation = faults.perform("revoke-tokens", ({ renew }) => {
    authenticator.revokeTokens();
    for (const listener of revocations) listener(renew);
  });
  const kubelet = agents.createKubelet(store);
  controllers.push(
    performPodMoments({ store, clock, deletion, faults }),
    performNodeMoments({ store, clock, faults, kubelet }),
  );
  const { wrapApi = (api) => api } = options;
  const inner = createApi({
    machinery,
    authorizer: disturbedAuthorizer(createAuthorizer(store), faults),
    authenticator,
    kubelet,
    serveStream: agents.serveStream,
    faults,
    history,
    address: () => `${host}:${listener.address.port}`,
  });
  const api = wrapApi(inner);
  const front = createRequestFront({ clock, faults, history, authenticator, api });
  const onConnection = (connection: ClientConnection) => front.accept(connection);
  const listener = await acceptTls({
    network,
    clock,
    faults,
    host,
    port,
    contexts,
    onConnection,
  });
  const acceptPlain = createPlainDoor({ clock, faults, onConnection });
  controllers.push(closableDoor({ listener, clock, faults, targets: ["api"] }));
  const url = `https://${host.includes(":") ? `[${host}]` : host}:${listener.address.port}`;

  return {
    url,
    caPem,
    accept: acceptPlain,
    store,
    kubelet,
    apply: (objects) => seed(machinery, objects),
    addToken: (user, groups = []) => authenticator.addToken(user, groups),
    onRevocation: (listener) => void revocations.push(listener),
    addClientCertificate: (user, groups = []) => authority.issueClient(user, groups),
    noteProcesses: () => kubelet.noteProcesses(),
    kubeconfig: (who) => writeKubeconfig(url, caPem, who),
    async close() {
      noMoreRevocation();
      front.close();
      await listener.close();
      webhooks.close();
      for (const stop of controllers) stop();
    },
  };
}

function recordChange(history: Recorder): (resource: string, change: Change) => void {
  return (resource, { type, object }) => {
    const { name, namespace, uid = "" } = object.metadata;
    const [plural = resource, ...group] = resource.split(".");
    history.record("api", {
      type: "object",
      change: CHANGES[type],
      resource: plural,
      ...(group.length > 0 && { group: group.join(".") }),
      name,
      uid,
      ...(namespace === undefined ? {} : { namespace }),
      object: resource === "secrets" ? redactSecret(object) : object,
    });
  };
}

/** Where claims get their storage from unless they name something else. */
const STANDARD_STORAGE: KubernetesObject = {
  kind: "StorageClass",
  apiVersion: "storage.k8s.io/v1",
  metadata: { name: "standard", annotations: { [DEFAULT_CLASS]: "true" } },
  provisioner: "faultline.example/node-folder",
};

/** For the parts of a cluster that it cannot do without. */
const PRIORITIES: KubernetesObject[] = [
  { name: "system-cluster-critical", value: 2_000_000_000 },
  { name: "system-node-critical", value: 2_000_001_000 },
].map(({ name, value }) => ({
  kind: "PriorityClass",
  apiVersion: "scheduling.k8s.io/v1",
  metadata: { name },
  value,
}));

function namespaceObject(name: string): KubernetesObject {
  return { kind: "Namespace", apiVersion: "v1", metadata: { name } };
}

const KUBERNETES_SERVICE: KubernetesObject = {
  kind: "Service",
  apiVersion: "v1",
  metadata: {
    name: "kubernetes",
    namespace: "default",
    labels: { component: "apiserver", provider: "kubernetes" },
  },
  spec: { clusterIP: "10.96.0.1", ports: [{ name: "https", port: 443, targetPort: 6443 }] },
};

import { closableDoor } from "../../src/faults/wire/index.js";
import { createAuthenticator } from "../authentication/authenticator.js";
import { seedPolicy } from "../authorization/bootstrap-policy.js";
import { createAuthorizer } from "../authorization/rbac.js";
import { disturbedAuthorizer } from "../disturbances/disturbed-authorizer.js";
import { startClaimBinder } from "../controllers/claim-binder.js";
import { startEphemeralClaims } from "../controllers/ephemeral-claims.js";
import { startGarbageCollector } from "../controllers/garbage-collector.js";
import { startNamespaceController } from "../controllers/namespace-controller.js";
import { startRoleAggregation } from "../controllers/role-aggregation.js";
import { startTaintEviction } from "../controllers/taint-eviction.js";
import { startQuotaController } from "../controllers/quota-controller.js";
import { acceptTls } from "../http/connection-front.js";
import { createPlainDoor } from "../http/plain-door.js";
import { performNodeMoments } from "../misfortune/node-moments.js";
import { performPodMoments } from "../misfortune/pod-moments.js";
import { redactSecret } from "../http/redaction.js";
import { createRequestFront } from "../http/request-front.js";
import { DEFAULT_CLASS } from "../resources/storage-classes.js";
import { createDeletion } from "../rest/deletion.js";
import { createMemoryStore } from "../storage/memory-store.js";
import { createCertificateAuthority } from "../tls/certificate-authority.js";
import { createServerContexts } from "../tls/server-contexts.js";
import { startDeploymentController } from "../controllers/deployments/deployment-controller.js";
import { startReplicaSetController } from "../controllers/deployments/replica-set-controller.js";
import { createApi } from "./api.js";
import { controllerClient } from "./controller-client.js";
import { writeKubeconfig } from "./kubeconfig.js";
import { seed } from "./seeding.js";
const CHANGES = { ADDED: "created", MODIFIED: "updated", DELETED: "deleted" };
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
export async function startControlPlane(options, agents) {
    const { clock, network, history, faults, host = "127.0.0.1", port = 0 } = options;
    const random = options.random.fork("api");
    const authority = await createCertificateAuthority(clock.now());
    const contexts = await createServerContexts(authority, [...new Set([...SERVER_NAMES, host])], clock.now());
    const { caPem } = authority;
    const store = createMemoryStore({ clock, random: random.fork("store"), onWrite: recordChange(history) });
    const deletion = createDeletion({ store, clock });
    const machinery = { store, clock, random, deletion };
    const controllers = [
        startNamespaceController({ store, deletion, caPem }),
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
    const revocations = [];
    const noMoreRevocation = faults.perform("revoke-tokens", ({ renew }) => {
        authenticator.revokeTokens();
        for (const listener of revocations)
            listener(renew);
    });
    const kubelet = agents.createKubelet(store);
    controllers.push(performPodMoments({ store, clock, deletion, faults }), performNodeMoments({ store, clock, faults, kubelet }));
    const api = createApi({
        machinery,
        authorizer: disturbedAuthorizer(createAuthorizer(store), faults),
        authenticator,
        kubelet,
        serveStream: agents.serveStream,
        faults,
        history,
        address: () => `${host}:${listener.address.port}`,
    });
    const front = createRequestFront({ clock, faults, history, authenticator, api });
    const onConnection = (connection) => front.accept(connection);
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
            for (const stop of controllers)
                stop();
        },
    };
}
function recordChange(history) {
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
const STANDARD_STORAGE = {
    kind: "StorageClass",
    apiVersion: "storage.k8s.io/v1",
    metadata: { name: "standard", annotations: { [DEFAULT_CLASS]: "true" } },
    provisioner: "faultline.example/node-folder",
};
/** For the parts of a cluster that it cannot do without. */
const PRIORITIES = [
    { name: "system-cluster-critical", value: 2_000_000_000 },
    { name: "system-node-critical", value: 2_000_001_000 },
].map(({ name, value }) => ({
    kind: "PriorityClass",
    apiVersion: "scheduling.k8s.io/v1",
    metadata: { name },
    value,
}));
function namespaceObject(name) {
    return { kind: "Namespace", apiVersion: "v1", metadata: { name } };
}
const KUBERNETES_SERVICE = {
    kind: "Service",
    apiVersion: "v1",
    metadata: {
        name: "kubernetes",
        namespace: "default",
        labels: { component: "apiserver", provider: "kubernetes" },
    },
    spec: { clusterIP: "10.96.0.1", ports: [{ name: "https", port: 443, targetPort: 6443 }] },
};

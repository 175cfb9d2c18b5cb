import { chmod, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startApiServer } from "../../fake-apiserver/index.js";
import { startGitLab, startObjectStore } from "../../fake-gitlab/index.js";
import { createHttpClientFactory, } from "../platform/index.js";
import { documentedRoles } from "./documented-role.js";
import { performGitLabMoments } from "./gitlab-moments.js";
import { openEyes } from "./eyes.js";
import { clusterAccess } from "./cluster-access.js";
/** The embedded default: fakes on loopback sockets, containers as real processes, the machine's clock. */
export async function createFakeWorld(ground, options) {
    const { clock, network, programs, runtime, images } = ground;
    const { random, namespace = "ci", plan = [], ports = {} } = options;
    const dir = await mkdtemp(path.join(ground.dir, "world-"));
    // Plain containers of other users have to reach their volumes.
    if (!runtime.isolation.files)
        await chmod(dir, 0o711);
    const { history, faults } = openEyes({ clock, random, plan, quiet: options.quiet });
    const gitlab = await startGitLab({
        clock,
        network,
        random: random.fork("gitlab"),
        programs,
        history,
        faults,
        dir: await subfolder(dir, "gitlab"),
        ...(options.limits === undefined ? {} : { limits: options.limits }),
        ...(ports.gitlab === undefined ? {} : { port: ports.gitlab }),
    });
    const store = await startObjectStore({ clock, network, random: random.fork("object store"), history, faults });
    const api = await startApiServer({
        clock,
        network,
        random: random.fork("api"),
        history,
        faults,
        runtime,
        images,
        stateDir: await subfolder(dir, "cluster"),
        reachable: [gitlab.address, store.address],
        ...(ports.api === undefined ? {} : { port: ports.api }),
    }).catch(async (error) => {
        await gitlab.close();
        await store.close();
        throw error;
    });
    const subjectUser = serviceAccountUser(namespace, "gitlab-runner");
    const handedTokens = [];
    const tokenFiles = [];
    api.apply(clusterObjects(namespace, options));
    const connection = {
        gitlabUrl: gitlab.url,
        runnerToken: gitlab.runnerToken,
        apiUrl: api.url,
        caFile: path.join(dir, "ca.crt"),
        bearerToken: api.addToken(subjectUser),
        namespace,
        objectStore: {
            serverAddress: `${store.address.host}:${store.address.port}`,
            accessKey: store.accessKey,
            secretKey: store.secretKey,
            bucket: store.bucket,
        },
        ...(runtime.isolation.files ? {} : { baseDirs: baseDirs(dir) }),
    };
    await writeFile(connection.caFile, api.caPem);
    async function deletePods() {
        const administrator = { authorization: `Bearer ${api.addToken("somebody", ["system:masters"])}` };
        const client = createHttpClientFactory({ network, clock })({ ca: api.caPem });
        for (const { metadata } of api.store.list("pods", namespace)) {
            const url = `${api.url}/api/v1/namespaces/${namespace}/pods/${metadata.name}`;
            const answer = await client.request({ method: "DELETE", url, headers: administrator });
            await answer.text();
        }
        client.close();
    }
    api.onRevocation((renew) => {
        // At once, so that nobody reads a file that is being written.
        if (renew)
            for (const file of tokenFiles)
                writeFileSync(file, api.addToken(subjectUser), { mode: 0o600 });
    });
    performGitLabMoments(faults, gitlab);
    return {
        clock,
        random,
        history,
        gitlab,
        api,
        faults,
        connection,
        access: async (form) => {
            const folder = await mkdtemp(path.join(dir, "access-"));
            const access = await clusterAccess(form, { api, connection, user: subjectUser, dir: folder });
            if (access.tokenFile !== undefined)
                tokenFiles.push(access.tokenFile);
            return access;
        },
        subjectUser,
        handedTokens,
        tokenOf(account) {
            const [name = "", home = namespace] = account.split("/").toReversed();
            const user = serviceAccountUser(home, name);
            const token = api.addToken(user);
            handedTokens.push({ user, token });
            return token;
        },
        dir,
        faultCounts: () => faults.counts(),
        apply: (given) => api.apply(given.map((object) => placed(object, namespace))),
        deletePods,
        async freePort(host) {
            const listener = await network.listen({ host, port: 0 }, (visitor) => visitor.destroy());
            await listener.close();
            return listener.address.port;
        },
        noteProcesses: () => api.noteProcesses(),
        settled: (limitMs, over = false) => noPodLeaving(api, clock, limitMs, over),
        async close() {
            faults.close();
            await gitlab.close();
            await store.close();
            await api.close();
            // In one go: a third of the time that the asynchronous way takes of everybody, and worlds have hundreds of files.
            rmSync(dir, { recursive: true, force: true });
        },
    };
}
/** The groups of service accounts follow from the name. */
function serviceAccountUser(namespace, name) {
    return `system:serviceaccount:${namespace}:${name}`;
}
function clusterObjects(namespace, options) {
    const { objects = [], runnerLacks = [] } = options;
    const { role, clusterRole } = documentedRoles(runnerLacks);
    const rbac = { apiVersion: "rbac.authorization.k8s.io/v1" };
    const subject = { kind: "ServiceAccount", name: "gitlab-runner", namespace };
    const ref = (kind, name) => ({ apiGroup: "rbac.authorization.k8s.io", kind, name });
    return [
        { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace } },
        { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: "gitlab-runner", namespace } },
        { ...rbac, kind: "Role", metadata: { name: "gitlab-runner", namespace }, rules: options.runnerRole ?? role },
        {
            ...rbac,
            kind: "RoleBinding",
            metadata: { name: "gitlab-runner", namespace },
            subjects: [subject],
            roleRef: ref("Role", "gitlab-runner"),
        },
        { ...rbac, kind: "ClusterRole", metadata: { name: "gitlab-runner-namespaces" }, rules: clusterRole },
        {
            ...rbac,
            kind: "ClusterRoleBinding",
            metadata: { name: "gitlab-runner-namespaces" },
            subjects: [subject],
            roleRef: ref("ClusterRole", "gitlab-runner-namespaces"),
        },
        ...objects.map((object) => placed(object, namespace)),
    ];
}
const CLUSTER_SCOPED = new Set([
    "Namespace",
    "Node",
    "ClusterRole",
    "ClusterRoleBinding",
    "PriorityClass",
    "RuntimeClass",
    "StorageClass",
    "CSIDriver",
]);
function placed(object, namespace) {
    const written = object;
    if (CLUSTER_SCOPED.has(written.kind))
        return written;
    return { ...written, metadata: { ...written.metadata, namespace: written.metadata.namespace ?? namespace } };
}
/** A pod that nobody has deleted will not go by waiting, but it may come to an end of its own. */
function noPodLeaving({ store }, clock, limitMs, over) {
    const isWaitedFor = ({ metadata, status }) => {
        const phase = status?.phase;
        return metadata.deletionTimestamp !== undefined || (over && phase !== "Failed" && phase !== "Succeeded");
    };
    return new Promise((resolve) => {
        const done = () => {
            timer.cancel();
            unsubscribe();
            resolve();
        };
        const check = () => {
            if (!store.list("pods").some(isWaitedFor))
                done();
        };
        let timer = clock.timer(limitMs, done);
        const unsubscribe = store.subscribe("pods", (event) => {
            // On a busy machine each step towards the end takes its time.
            timer.cancel();
            timer = clock.timer(limitMs, done);
            if (event.type === "DELETED" || over)
                check();
        });
        check();
    });
}
async function subfolder(dir, name) {
    const folder = path.join(dir, name);
    await mkdir(folder);
    return folder;
}
function baseDirs(dir) {
    const base = path.join(dir, "pods");
    return { builds: path.join(base, "builds"), logs: base, scripts: base };
}

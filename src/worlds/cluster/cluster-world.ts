import { mkdir, mkdtemp } from "node:fs/promises";
import { rmSync } from "node:fs";
import path from "node:path";
import { startFaultProxy } from "../../../api-proxy/index.ts";
import { startGitLab, startObjectStore } from "../../../fake-gitlab/index.ts";
import { openEyes } from "../eyes.ts";
import { freePort } from "../free-port.ts";
import { performGitLabMoments } from "../gitlab-moments.ts";
import { serviceAccountUser } from "../runner-objects.ts";
import { openSubjectAccess } from "../subject-access.ts";
import { createRealMeans, endablePods } from "../means/index.ts";
import { startClusterWitness } from "../witness/index.ts";
import { startWebhooks } from "../webhooks/index.ts";
import type { World } from "../world.ts";
import type { WorldOptions } from "../world-maker.ts";
import { accountToken } from "./account-token.ts";
import { clusterObjects } from "./cluster-objects.ts";
import type { ClusterStage } from "./cluster-stage.ts";
import { distantJob } from "./distant-job.ts";
import { createJobNamespaces } from "./job-namespaces.ts";
import { forceOutOverdue } from "./overdue-pods.ts";
import { labelled, owned } from "./run-label.ts";
import { saidImages } from "./said-images.ts";

/** How long the witness may take to see what has been made. */
const SEEN_MS = 10_000;

/** How long an API server may take to learn of webhooks, which nobody can see. */
const KNOWN_MS = 2_000;

/** A namespace of an existing cluster for one scenario, with a GitLab beside it and the fault proxy before its API server. */
export async function createClusterWorld(
  stage: ClusterStage,
  { namespace, ...options }: WorldOptions & { namespace: string },
): Promise<World> {
  const { clock, network, programs, client, run, way } = stage;
  const { random, plan = [] } = options;
  const dir = await mkdtemp(path.join(stage.dir, "world-"));
  const { history, faults } = openEyes({ clock, random, plan, quiet: options.quiet, inside: "real" });
  const ends: (() => void | Promise<void>)[] = [() => rmSync(dir, { recursive: true, force: true })];
  const close = async () => {
    faults.close();
    const failures: unknown[] = [];
    for (const end of ends.toReversed()) {
      try {
        await end();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  };
  try {
    const gitlabDir = path.join(dir, "gitlab");
    await mkdir(gitlabDir);
    const common = { clock, network, history, faults, host: way.bindHost, advertise: way.advertise };
    const gitlab = await startGitLab({
      ...common,
      random: random.fork("gitlab"),
      programs,
      dir: gitlabDir,
      firstJob: distantJob(namespace),
      ...(options.limits === undefined ? {} : { limits: options.limits }),
    });
    ends.push(() => gitlab.close());
    const store = await startObjectStore({ ...common, random: random.fork("object store") });
    ends.push(() => store.close());
    await way.open(gitlab.address.port);
    await way.open(store.listening.port);

    const webhooks = await startWebhooks(options.webhooks ?? [], {
      clock,
      network,
      namespace,
      host: way.bindHost,
      advertise: way.advertise,
      history,
    });
    ends.push(() => webhooks.close());
    const jobNamespaces = createJobNamespaces(client, run);
    const objects = clusterObjects({ ...stage, namespace });
    if (!stage.keep) ends.push(() => objects.remove());
    if (!stage.keep) ends.push(() => jobNamespaces.remove());
    const images = saidImages(stage.rewriteImage);
    const witness = await startClusterWitness({
      client: images.told(client),
      namespaces: [namespace],
      history,
      clock,
    });
    ends.push(() => witness.close());
    // Where a runner makes a namespace for each job.
    history.onEvent((event) => {
      if (event.type === "request" && event.namespace?.startsWith(`${namespace}-`)) witness.follow(event.namespace);
    });
    await objects.create({
      ...options,
      objects: endablePods(options.objects ?? [], faults.realMeans),
      random,
      namespace,
    });
    await witness.settled(SEEN_MS);
    if (webhooks.objects.length > 0) {
      await objects.apply(webhooks.objects);
      await clock.sleep(KNOWN_MS);
    }

    const subjectUser = serviceAccountUser(namespace, "gitlab-runner");
    const tokens = new Map<string, Promise<string>>();
    /** Whoever is no service account is somebody whom only the proxy knows, and has the rights of their groups. */
    const credentialsFor = async ({ name, groups }: { name: string; groups: readonly string[] }) => {
      const [, account] = /^system:serviceaccount:(.*)$/.exec(name) ?? [];
      if (account === undefined) {
        return { ...(await client.authHeaders()), "Impersonate-User": name, "Impersonate-Group": [...groups] };
      }
      const [home = "", own = ""] = account.split(":");
      const token = tokens.get(name) ?? accountToken(client, { namespace: home, name: own, clock });
      tokens.set(name, token);
      return { authorization: `Bearer ${await token}` };
    };
    await credentialsFor({ name: subjectUser, groups: [] });
    const means = createRealMeans({
      client,
      faults: faults.realMeans,
      clock,
      history,
      namespace,
      marked: (object) => owned(labelled(object, run)),
    });
    ends.push(() => means.close());
    const { ca, cert, key, insecureSkipVerify = false } = client.administrator.tls;
    const proxy = await startFaultProxy({
      clock,
      network,
      random: random.fork("api"),
      history,
      faults,
      upstream: {
        url: client.url,
        insecure: insecureSkipVerify,
        ...(ca === undefined ? {} : { caPem: ca }),
        ...(cert === undefined || key === undefined ? {} : { cert, key }),
      },
      credentialsFor,
      rewriteImage: images.rewrite,
      wrapApi: (api) => means.around(api),
      markNamespace: (object) => jobNamespaces.mark(object),
    });
    ends.push(() => proxy.close());

    const access = await openSubjectAccess(proxy, { subjectUser, namespace, dir, gitlab, store });
    /** Of pods whose end was asked for but that their node has forgotten. Whether there were any. */
    const takeAwayOverdue = async () => {
      const overdue = await forceOutOverdue(client, namespace, clock);
      for (const { metadata } of overdue) {
        const message = "its node did not let it go when its grace was over, and it was taken away by force";
        const { name: pod, uid = "" } = metadata;
        history.record("harness", { type: "unseen", namespace, pod, uid, what: "end", message });
      }
      return overdue.length > 0;
    };

    performGitLabMoments(faults, gitlab);
    return {
      ...access,
      clock,
      random,
      history,
      gitlab,
      faults,
      dir,
      slowness: stage.slowness,
      faultCounts: () => faults.counts(),
      apply: (given) => objects.apply(endablePods(given, faults.realMeans)),
      async deletePods() {
        const { items } = await client.list(`/api/v1/namespaces/${namespace}/pods`);
        await Promise.all(items.map((pod) => client.delete({ ...pod, apiVersion: "v1", kind: "Pod" })));
      },
      freePort: (host) => freePort(network, host),
      noteProcesses: () => witness.noteProcesses(),
      async settled(limitMs, over = false) {
        await witness.settled(limitMs, over);
        if (await takeAwayOverdue()) await witness.settled(limitMs, over);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

import { describe, expect, it } from "vitest";
import { createImagePuller } from "../../../fake-apiserver/kubelet/image-pull/image-puller.ts";
import type { Pod, PodContainer } from "../../../fake-apiserver/kubelet/pod/pod.ts";
import { createMemoryStore } from "../../../fake-apiserver/storage/memory-store.ts";
import { createPlanEngine, planEntrySchema } from "../../../src/faults/index.ts";
import { createMemoryRecorder } from "../../../src/history/memory-recorder.ts";
import { createSeededRandom, createWallClock } from "../../../src/platform/index.ts";

const clock = createWallClock();

/** A node whose registries have one open and one private image. */
function node(...plan: unknown[]) {
  const random = createSeededRandom("puller");
  const store = createMemoryStore({ clock, random });
  const entries = plan.map((entry) => planEntrySchema.parse(entry));
  const faults = createPlanEngine({ plan: entries, recorder: createMemoryRecorder(clock), random, clock });
  const open = { name: "open:1", content: { files: {} } };
  const locked = { name: "r.test/a:1", content: { files: {} }, login: { username: "me", password: "it" } };
  const catalogue = { find: (name: string) => [open, locked].find((image) => image.name === name) };
  const puller = createImagePuller({ catalogue, clock, store, faults });
  return {
    store,
    async pull(image: string, imagePullPolicy: string, secrets: string[] = []) {
      const pod = {
        metadata: { name: "p", namespace: "ci" },
        spec: { containers: [], imagePullSecrets: secrets.map((name) => ({ name })) },
      } as unknown as Pod;
      const container = { name: "build", image, imagePullPolicy } as PodContainer;
      const result = await puller.ensure(pod, container, () => {}, new AbortController().signal);
      return result.ok ? "pulled" : `${result.reason}: ${result.message}`;
    },
    login(name: string, type: string, key: string, content: unknown) {
      const data = { [key]: Buffer.from(JSON.stringify(content)).toString("base64") };
      store.create("secrets", { apiVersion: "v1", kind: "Secret", metadata: { name, namespace: "ci" }, type, data });
    },
  };
}

describe("pulling an image", () => {
  it("is as the policy says", async () => {
    const { pull } = node();
    expect(await pull("open:1", "Never")).toContain("ErrImageNeverPull: ");
    expect(await pull("open:1", "IfNotPresent")).toBe("pulled");
    expect(await pull("open:1", "Never")).toBe("pulled");
    expect(await pull("gone:1", "Always")).toMatch(/^ErrImagePull: rpc error: code = NotFound .*: not found$/);
  });

  it("fails by a fault at the registry, which an image that is there does not ask", async () => {
    const fault = {
      fault: "image-pull-failure",
      where: { target: "registry", image: "open" },
      with: { cause: "timeout" },
    };
    const { pull } = node({ ...fault, when: { from: 2 } });
    expect(await pull("open:1", "Always")).toBe("pulled");
    expect(await pull("open:1", "IfNotPresent")).toBe("pulled");
    expect(await pull("open:1", "Always")).toBe(
      'ErrImagePull: rpc error: code = Unknown desc = failed to pull and unpack image "docker.io/library/open:1": ' +
        'failed to resolve reference "docker.io/library/open:1": failed to do request: ' +
        'Head "https://registry-1.docker.io/v2/library/open/manifests/1": dial tcp 192.0.2.1:443: i/o timeout',
    );
  });

  it("takes a login from the pod's secrets, in both of their forms", async () => {
    const { pull, login } = node();
    login("old", "kubernetes.io/dockercfg", ".dockercfg", { "https://r.test/v1/": { username: "me", password: "it" } });
    const auth = Buffer.from("me:it").toString("base64");
    login("new", "kubernetes.io/dockerconfigjson", ".dockerconfigjson", { auths: { "r.test": { auth } } });
    login("wrong", "kubernetes.io/dockercfg", ".dockercfg", { "r.test": { username: "me", password: "other" } });
    login("elsewhere", "kubernetes.io/dockercfg", ".dockercfg", { "s.test": { username: "me", password: "it" } });
    expect(await pull("r.test/a:1", "Always", ["elsewhere", "missing"])).toContain("no basic auth credentials");
    expect(await pull("r.test/a:1", "Always", ["wrong"])).toContain(
      'unexpected status from HEAD request to "https://r.test/v2/a/manifests/1": 401 Unauthorized',
    );
    expect(await pull("r.test/a:1", "Always", ["wrong", "old"])).toBe("pulled");
    expect(await pull("r.test/a:1", "Always", ["new"])).toBe("pulled");
  });

  it("is a fault for registries only, and registries have no other", async () => {
    const parse = (fault: string, target: string, parameters: unknown) =>
      planEntrySchema.safeParse({ fault, where: { target }, with: parameters }).error?.issues[0]?.message;
    expect(parse("image-pull-failure", "api", { cause: "timeout" })).toBe(
      "image-pull-failure cannot befall it; known for this fault: registry",
    );
    expect(parse("latency", "registry", { ms: 1 })).toMatch(/^latency cannot befall it; known for this fault: api, /);
  });
});

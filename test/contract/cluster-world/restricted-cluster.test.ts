import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ScenarioObject } from "../../../src/library/chosen-scenario.ts";
import { existingCluster } from "./existing-cluster.ts";
import { playOn } from "./play.ts";

const PAGE = readFileSync(path.resolve(import.meta.dirname, "../../../docs/clusters.md"), "utf8");
/** The config.toml that the page gives for such clusters. */
const CONFIG = /```toml\n(.*?)```/s.exec(PAGE)?.[1] ?? "";

const RESTRICTED: ScenarioObject = {
  title: "A job that says how little it needs",
  config: CONFIG,
  project: { ci: 'works: { image: "alpine:3.20", script: [echo "user $(id -u)"] }' },
  expect: { job: { state: "success", trace: { contains: ["user 1000"] } } },
};

describe("a cluster whose new namespaces are held to the Pod Security Standard restricted", () => {
  it("is looked at by pods that say so, and runs the jobs of the page's config.toml", async () => {
    await using cluster = await existingCluster();
    const { store } = cluster.api;
    store.remove("storageclasses.storage.k8s.io", undefined, "standard");
    store.subscribe("namespaces", ({ type, object: { metadata } }) => {
      if (type !== "ADDED") return;
      store.update("namespaces", undefined, metadata.name, (namespace) => {
        namespace.metadata.labels = {
          ...namespace.metadata.labels,
          "pod-security.kubernetes.io/enforce": "restricted",
        };
      });
    });
    const { played, worlds, leftovers } = await playOn(cluster, [RESTRICTED]);
    const { images, features, gitlab } = worlds.preflight;
    expect(images.filter(({ usable }) => !usable)).toEqual([]);
    expect(features.registry).toBe(true);
    // Folders of a node are what no pod may have there.
    expect(worlds.preflight).toMatchObject({ nodeStorage: false });
    expect(worlds.preflight).not.toHaveProperty("storageClass");
    expect(gitlab).toEqual({ address: "127.0.0.1", by: "host", message: "" });
    expect(played.map(({ result }) => [result.result, result.reason])).toEqual([["pass", undefined]]);
    expect(leftovers).toEqual([]);
  });

  it("is looked at by pods that say so where only their nodes refuse root", async () => {
    await using cluster = await existingCluster();
    const { store } = cluster.api;
    // As policies do that fill in what a pod does not say.
    store.subscribe("pods", ({ type, object: { metadata } }) => {
      if (type !== "ADDED") return;
      store.update("pods", metadata.namespace, metadata.name, (pod) => {
        const spec = pod["spec"] as { securityContext?: object };
        spec.securityContext = { runAsNonRoot: true, ...spec.securityContext };
      });
    });
    const { worlds } = await playOn(cluster, []);
    const { images, gitlab } = worlds.preflight;
    expect(images.map(({ usable, message }) => [usable, message])).toEqual([[true, ""]]);
    expect(gitlab).toMatchObject({ by: "host", message: "" });
  });

  it("tells why it takes none of the pods that look at it", async () => {
    await using cluster = await existingCluster();
    const { api } = cluster;
    api.store.subscribe("namespaces", ({ type, object: { metadata } }) => {
      if (type !== "ADDED") return;
      const quota = { apiVersion: "v1", kind: "ResourceQuota", metadata: { name: "none", namespace: metadata.name } };
      api.apply([{ ...quota, spec: { hard: { pods: "0" } } }]);
    });
    const { played, worlds } = await playOn(cluster, [RESTRICTED]);
    expect(worlds.preflight.images).toEqual(
      Array.from({ length: 2 }, () => ({
        name: expect.any(String),
        usable: false,
        message: expect.stringMatching(/: 403 pods "image-\d" is forbidden: exceeded quota: none, requested: pods=1/),
      })),
    );
    expect(played.map(({ result }) => [result.result, result.reason])).toEqual([["skip", "needs image alpine:3.20"]]);
  });
});

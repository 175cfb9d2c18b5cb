import { describe, expect, it } from "vitest";
import { decodeObject } from "../../../fake-apiserver/protobuf/decode-object.ts";
import { encodeObject } from "../../../fake-apiserver/protobuf/encode-object.ts";
import type { JsonObject } from "../../../fake-apiserver/storage/json.ts";
import { withProxy, type ProxiedCluster } from "./proxied-cluster.ts";

const PODS = "/api/v1/namespaces/default/pods";
const PROTOBUF = "application/vnd.kubernetes.protobuf";

const pod = {
  apiVersion: "v1",
  kind: "Pod",
  metadata: { name: "p" },
  spec: {
    initContainers: [{ name: "init", image: "helper:1" }],
    containers: [
      { name: "a", image: "alpine:3.20" },
      { name: "b", image: "elsewhere/alpine:3.20" },
    ],
  },
};

const rewriteImage = (image: string) => (/^(alpine|helper):/.test(image) ? `registry.local/${image}` : image);

function imagesIn(object: unknown): string[] {
  const { initContainers = [], containers } = (object as typeof pod).spec;
  return [...initContainers, ...containers].map(({ image }) => image);
}

const stored = ({ upstream }: ProxiedCluster) => imagesIn(upstream.store.get("pods", "default", "p"));
const OTHERS = ["registry.local/helper:1", "registry.local/alpine:3.20", "elsewhere/alpine:3.20"];
const NAMED = ["helper:1", "alpine:3.20", "elsewhere/alpine:3.20"];

describe("images that are rewritten", () => {
  it("are others in the cluster, and the ones that were named in every answer", async () => {
    await withProxy(
      async (cluster) => {
        const created = await cluster.send("POST", PODS, { body: pod });
        expect(created.status).toBe(201);
        expect(imagesIn(JSON.parse(await created.text()))).toEqual(NAMED);
        expect(stored(cluster)).toEqual(OTHERS);
        const { items } = JSON.parse(await (await cluster.send("GET", PODS)).text()) as { items: unknown[] };
        expect(items.map(imagesIn)).toEqual([NAMED]);
        const { body } = await cluster.send("GET", `${PODS}?watch=true`);
        for await (const chunk of body) {
          expect(imagesIn((JSON.parse(String(chunk)) as { object: unknown }).object)).toEqual(NAMED);
          break;
        }
      },
      { rewriteImage },
    );
  });

  it("may come and go as protobuf", async () => {
    await withProxy(
      async (cluster) => {
        const headers = {
          authorization: `Bearer ${cluster.token}`,
          accept: `${PROTOBUF},application/json`,
          "content-type": PROTOBUF,
        };
        const body = encodeObject(pod as unknown as JsonObject) ?? Buffer.alloc(0);
        const created = await cluster.send("POST", PODS, { headers, body });
        expect(created).toMatchObject({ status: 201, headers: { "content-type": PROTOBUF } });
        const chunks: Buffer[] = [];
        for await (const chunk of created.body) chunks.push(chunk as Buffer);
        expect(imagesIn(decodeObject(Buffer.concat(chunks)))).toEqual(NAMED);
        expect(stored(cluster)).toEqual(OTHERS);
      },
      { rewriteImage },
    );
  });

  it("stay the same for a client that writes back what it read", async () => {
    await withProxy(
      async (cluster) => {
        await (await cluster.send("POST", PODS, { body: pod })).text();
        const read = JSON.parse(await (await cluster.send("GET", `${PODS}/p`)).text()) as { metadata: object };
        const body = { ...read, metadata: { ...read.metadata, labels: { its: "own" } } };
        const written = await cluster.send("PUT", `${PODS}/p`, { body });
        expect(written.status).toBe(200);
        expect(stored(cluster)).toEqual(OTHERS);
      },
      { rewriteImage },
    );
  });
});

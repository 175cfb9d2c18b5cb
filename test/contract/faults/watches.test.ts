import { describe, expect, it } from "vitest";
import { Watch, KubeConfig } from "@kubernetes/client-node";
import { describeWithKubectl } from "../../kubectl.ts";
import { ask, eventText, said, secret, watchLines } from "./api-client.ts";
import { withPlan, type Cluster } from "./cluster-with-plan.ts";
import { withPrograms } from "./programs.ts";
import { decodeEvent, messageText, PROTOBUF, watchMessages } from "./protobuf-watch.ts";

const WATCH = { where: { verb: "watch", resource: "secrets" }, when: { nth: 1 } };
const FROM_START = "timeoutSeconds=2&allowWatchBookmarks=true";
const STREAMED_LIST = `${FROM_START}&sendInitialEvents=true&resourceVersionMatch=NotOlderThan`;

async function withSecrets(cluster: Cluster, ...names: string[]): Promise<void> {
  for (const name of names) await ask(cluster, "POST", "secrets", secret(name));
}

describe("watch-closed", () => {
  it("after so many events the body is complete; the next watch goes on", async () => {
    await withPlan([{ fault: "watch-closed", ...WATCH, with: { after_events: 2 } }], async (cluster) => {
      await withSecrets(cluster, "a", "b", "c");
      const { lines, ended } = await watchLines(cluster, FROM_START);
      expect(ended).toBe(true);
      expect(lines.map(eventText)).toEqual(["ADDED a", "ADDED b"]);
      expect((await watchLines(cluster, FROM_START, ({ length }) => length === 3)).ended).toBe(false);
      expect(cluster.engine.counts()[0]).toMatchObject({ matched: 2, fired: 1 });
    });
  });

  it.each([{ after_events: 0 }, { after_ms: 30 }])("ends long before its timeout with %j", async (parameters) => {
    await withPlan([{ fault: "watch-closed", ...WATCH, with: parameters }], async (cluster) => {
      expect(await watchLines(cluster, "timeoutSeconds=600")).toEqual({ lines: [], ended: true });
    });
  });
});

describe("watch-silent", () => {
  it("tells so many events and no more, and stays open", async () => {
    await withPlan([{ fault: "watch-silent", ...WATCH, with: { after_events: 1 } }], async (cluster) => {
      await withSecrets(cluster, "a", "b");
      const silent = watchLines(cluster, "timeoutSeconds=1");
      const other = await watchLines(cluster, "timeoutSeconds=600", ({ length }) => length === 2);
      expect(other.lines.map(eventText)).toEqual(["ADDED a", "ADDED b"]);
      expect(await silent).toMatchObject({ lines: [expect.stringContaining('"name":"a"')], ended: true });
    });
  });
});

describe("watch-gone", () => {
  it("form: http: the request is answered 410 with reason Expired", async () => {
    await withPlan([{ fault: "watch-gone", ...WATCH, with: { form: "http" } }], async (cluster) => {
      expect(said(await ask(cluster, "GET", "secrets?watch=true"))).toMatchObject({ status: 410, reason: "Expired" });
    });
  });

  it("form: event: an ERROR event after so many others, then the end; client-node reports it", async () => {
    await withPlan([{ fault: "watch-gone", ...WATCH, with: { after_events: 1 } }], async (cluster) => {
      await withSecrets(cluster, "a", "b");
      const config = new KubeConfig();
      config.loadFromString(cluster.api.kubeconfig({ token: cluster.admin["authorization"]?.slice(7) ?? "" }));
      const phases: string[] = [];
      const error = await new Promise((resolve) => {
        void new Watch(config).watch(
          "/api/v1/namespaces/default/secrets",
          {},
          (phase, object: { code?: number }) => void phases.push(`${phase} ${object.code ?? ""}`.trim()),
          resolve,
        );
      });
      expect(phases).toEqual(["ADDED", "ERROR 410"]);
      expect(error).toBeNull();
    });
  });
});

describeWithKubectl("watch-gone, to kubectl", () => {
  it("is the server's refusal of a watch", async () => {
    await withPlan([{ fault: "watch-gone", ...WATCH, with: { form: "http" } }], (cluster) =>
      withPrograms(cluster, async ({ kubectl }) => {
        const { code, err } = await kubectl("get secrets --watch-only");
        expect({ code, err }).toEqual({
          code: 1,
          err: "Error from server (Expired): too old resource version: 1 (1000000)\n",
        });
      }),
    );
  });
});

describe("watch-garbled", () => {
  it("one line is no JSON, those around it are", async () => {
    await withPlan([{ fault: "watch-garbled", ...WATCH, with: { after_events: 1 } }], async (cluster) => {
      await withSecrets(cluster, "a", "b");
      const { lines } = await watchLines(cluster, FROM_START, ({ length }) => length === 3);
      expect([lines[0] ?? "", lines[2] ?? ""].map(eventText)).toEqual(["ADDED a", "ADDED b"]);
      expect(() => JSON.parse(lines[1] ?? "")).toThrow(SyntaxError);
    });
  });
});

describe("watch-replay", () => {
  it("the first events come again, with the versions they had", async () => {
    await withPlan([{ fault: "watch-replay", ...WATCH, with: { after_events: 2 } }], async (cluster) => {
      await withSecrets(cluster, "a", "b", "c");
      const { lines } = await watchLines(cluster, FROM_START, ({ length }) => length === 5);
      expect(lines.map(eventText)).toEqual(["ADDED a", "ADDED b", "ADDED a", "ADDED b", "ADDED c"]);
      expect(lines.slice(2, 4)).toEqual(lines.slice(0, 2));
    });
  });
});

describe("missing-bookmark", () => {
  const isBookmark = (line: string) => line.includes('"BOOKMARK"');

  it("the end of the initial events is never told; without the fault it is", async () => {
    await withPlan([{ fault: "missing-bookmark", ...WATCH }], async (cluster) => {
      await withSecrets(cluster, "a");
      const without = await watchLines(cluster, STREAMED_LIST.replace("=2", "=1"));
      expect(without.lines.map(eventText)).toEqual(["ADDED a"]);
      const { lines } = await watchLines(cluster, STREAMED_LIST, (all) => all.some(isBookmark));
      expect(lines.map(eventText)).toEqual(["ADDED a", "BOOKMARK"]);
    });
  });

  it("stands together with another fault of the same watch", async () => {
    const plan = [
      { fault: "missing-bookmark", ...WATCH, with: { which: "all" } },
      { fault: "watch-closed", ...WATCH, with: { after_events: 1 } },
    ];
    await withPlan(plan, async (cluster) => {
      await withSecrets(cluster, "a");
      expect((await watchLines(cluster, STREAMED_LIST)).lines.map(eventText)).toEqual(["ADDED a"]);
    });
  });
});

describe("a watch in protobuf", () => {
  const texts = (frames: readonly Buffer[]) => frames.map(messageText);

  it("tells the same, each event behind its length, the bookmark too", async () => {
    await withPlan([], async (cluster) => {
      await withSecrets(cluster, "a", "b");
      const { contentType, frames } = await watchMessages(cluster, STREAMED_LIST, ({ length }) => length === 3);
      expect(contentType).toBe(`${PROTOBUF};stream=watch`);
      expect(texts(frames)).toEqual(["ADDED a", "ADDED b", "BOOKMARK"]);
      const [first, , bookmark] = frames.map(decodeEvent);
      expect(first?.object).toMatchObject({ kind: "Secret", apiVersion: "v1", type: "Opaque" });
      expect(bookmark?.object).toMatchObject({
        metadata: { annotations: { "k8s.io/initial-events-end": "true" }, resourceVersion: expect.any(String) },
      });
      const asMetadata = `${PROTOBUF};as=PartialObjectMetadata;g=meta.k8s.io;v=v1,application/json`;
      const metadata = await watchMessages(cluster, FROM_START, ({ length }) => length === 2, asMetadata);
      expect(metadata.frames.map((frame) => decodeEvent(frame).object)).toMatchObject([
        { kind: "PartialObjectMetadata", metadata: { name: "a" } },
        { kind: "PartialObjectMetadata", metadata: { name: "b" } },
      ]);
    });
  });

  it.each([
    ["watch-garbled", { after_events: 1 }, ["ADDED a", undefined, "ADDED b"]],
    ["watch-replay", { after_events: 2 }, ["ADDED a", "ADDED b", "ADDED a", "ADDED b"]],
    ["watch-gone", { after_events: 1 }, ["ADDED a", "ERROR 410"]],
    ["watch-closed", { after_events: 1 }, ["ADDED a"]],
    ["missing-bookmark", { which: "initial" }, ["ADDED a", "ADDED b"]],
  ])("meets %s as one in JSON does", async (fault, parameters, expected) => {
    await withPlan([{ fault, ...WATCH, with: parameters }], async (cluster) => {
      await withSecrets(cluster, "a", "b");
      const query = STREAMED_LIST.replace("=2", "=1");
      const { frames } = await watchMessages(cluster, query);
      const told = frames.map((frame) => {
        try {
          return messageText(frame);
        } catch {
          return undefined;
        }
      });
      expect(told.filter((text) => text !== "BOOKMARK")).toEqual(expected);
      expect(told.includes("BOOKMARK")).toBe(fault === "watch-garbled" || fault === "watch-replay");
      expect(cluster.engine.counts()[0]).toMatchObject({ fired: 1 });
    });
  });

  it("that starts too late is told so in a message of its own", async () => {
    await withPlan([], async (cluster) => {
      await withSecrets(cluster, "a");
      (cluster.api.store as { compact?(): void }).compact?.();
      const { frames, ended } = await watchMessages(cluster, "resourceVersion=1");
      expect(ended).toBe(true);
      expect(frames.map(decodeEvent)).toMatchObject([
        { type: "ERROR", object: { kind: "Status", code: 410, reason: "Expired" } },
      ]);
    });
  });
});

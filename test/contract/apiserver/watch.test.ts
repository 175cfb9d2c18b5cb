import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestClient, type TestClient } from "./http-request.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

interface Event {
  type: string;
  object: {
    kind: string;
    code?: number;
    message?: string;
    metadata: { name?: string; resourceVersion: string; annotations?: Record<string, string> };
  };
}

const MAPS = "/api/v1/namespaces/default/configmaps";
let cluster: TestCluster;
let admin: TestClient;

beforeAll(async () => {
  cluster = await startTestCluster();
  admin = createTestClient(cluster, cluster.adminToken);
});
afterAll(async () => {
  admin.http.close();
  await cluster.close();
});

/** The events of a watch as they come; the first line is asked for by `next`. */
async function watch(query: string) {
  const abort = new AbortController();
  const response = await admin.http.request({
    method: "GET",
    url: `${cluster.url}${MAPS}?watch=true&${query}`,
    headers: { authorization: `Bearer ${cluster.adminToken}` },
    signal: abort.signal,
  });
  async function* lines() {
    let text = "";
    for await (const chunk of response.body) {
      text += String(chunk);
      for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
        yield JSON.parse(text.slice(0, end)) as Event;
        text = text.slice(end + 1);
      }
    }
  }
  const iterator = lines();
  return {
    status: response.status,
    async next() {
      const { value, done } = await iterator.next();
      return done ? undefined : value;
    },
    /** `ADDED a`, for short. */
    async brief() {
      const { value } = await iterator.next();
      return value === undefined ? undefined : `${value.type} ${value.object.metadata.name}`;
    },
    stop: () => abort.abort(),
  };
}

async function make(name: string, labels: Record<string, string> = {}) {
  await admin.send("POST", MAPS, { metadata: { name, labels } });
}

async function relabel(name: string, labels: Record<string, string | null>) {
  await admin.send("PATCH", `${MAPS}/${name}`, JSON.stringify({ metadata: { labels } }), {
    "content-type": "application/merge-patch+json",
  });
}

async function version(): Promise<string> {
  const { text } = await admin.send("GET", `${MAPS}?limit=1`);
  return (JSON.parse(text) as { metadata: { resourceVersion: string } }).metadata.resourceVersion;
}

test("an object that enters and leaves a selection is told as added and deleted", async () => {
  const from = await version();
  const events = await watch(`resourceVersion=${from}&labelSelector=team%3Dred`);
  await make("a", { team: "red" });
  await make("b", { team: "blue" });
  await relabel("b", { team: "red" });
  await relabel("a", { team: "blue" });
  await relabel("b", { size: "big" });
  await admin.send("DELETE", `${MAPS}/b`);
  const seen = [];
  for (let count = 0; count < 5; count++) seen.push(await events.brief());
  expect(seen).toEqual(["ADDED a", "ADDED b", "DELETED a", "MODIFIED b", "DELETED b"]);
  events.stop();
});

test("a watch from a past version tells what was missed", async () => {
  const from = await version();
  await make("missed-1");
  await make("missed-2");
  const events = await watch(`resourceVersion=${from}`);
  expect([await events.brief(), await events.brief()]).toEqual(["ADDED missed-1", "ADDED missed-2"]);
  events.stop();
});

test("sendInitialEvents ends with the bookmark that informers wait for", async () => {
  const events = await watch(
    "sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true&fieldSelector=metadata.name%3Dkube-root-ca.crt",
  );
  expect(await events.brief()).toBe("ADDED kube-root-ca.crt");
  const bookmark = await events.next();
  expect(bookmark).toMatchObject({
    type: "BOOKMARK",
    object: { kind: "ConfigMap", metadata: { annotations: { "k8s.io/initial-events-end": "true" } } },
  });
  expect(bookmark?.object.metadata.resourceVersion).toBe(await version());
  events.stop();
});

test("sendInitialEvents without resourceVersionMatch is refused", async () => {
  const events = await watch("sendInitialEvents=true");
  expect(events.status).toBe(422);
  events.stop();
});

test("a version that was compacted away gives an ERROR event with 410", async () => {
  const from = await version();
  await make("forgotten");
  cluster.store.compact();
  const events = await watch(`resourceVersion=${from}`);
  expect(events.status).toBe(200);
  const event = await events.next();
  expect(event).toMatchObject({ type: "ERROR", object: { kind: "Status", code: 410, reason: "Expired" } });
  expect(event?.object.message).toBe(`too old resource version: ${from} (${await version()})`);
  expect(await events.next()).toBeUndefined();
});

test("timeoutSeconds ends a watch in good order", async () => {
  const events = await watch(`resourceVersion=${await version()}&timeoutSeconds=1`);
  expect(await events.next()).toBeUndefined();
});

test("pages by limit and continue add up to the whole list", async () => {
  for (const name of ["p1", "p2", "p3"]) await make(name, { pages: "yes" });
  expect(await pages(MAPS, "pages")).toEqual(["p1", "p2", "p3"]);
});

test("pages of all namespaces go on where the page before ended, in the order of keys", async () => {
  for (const namespace of ["a", "a-b"]) {
    await admin.send("POST", "/api/v1/namespaces", { metadata: { name: namespace } });
    for (const name of ["x", "y", "z"]) {
      const metadata = { name: `${namespace}-${name}`, labels: { everywhere: "yes" } };
      await admin.send("POST", `/api/v1/namespaces/${namespace}/configmaps`, { metadata });
    }
  }
  expect(await pages("/api/v1/configmaps", "everywhere")).toEqual(["a-b-x", "a-b-y", "a-b-z", "a-x", "a-y", "a-z"]);
});

async function pages(collection: string, label: string): Promise<string[]> {
  const names: string[] = [];
  let next = "";
  do {
    const { text } = await admin.send("GET", `${collection}?labelSelector=${label}&limit=2&continue=${next}`);
    const page = JSON.parse(text) as { metadata: { continue?: string }; items: { metadata: { name: string } }[] };
    expect(page.items.length).toBeLessThanOrEqual(2);
    names.push(...page.items.map((item) => item.metadata.name));
    next = page.metadata.continue ?? "";
  } while (next !== "");
  return names;
}

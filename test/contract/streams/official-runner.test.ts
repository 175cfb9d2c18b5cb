import { afterAll, beforeAll, expect, test } from "vitest";
import type { HistoryEvent } from "../../../src/history/index.ts";
import { type Cluster, phaseIs, startCluster } from "../kubelet/cluster.ts";
import { openSpdy } from "./spdy-client.ts";
import { startStreamServer, type StreamServer } from "./stream-server.ts";

let cluster: Cluster;
let server: StreamServer;
beforeAll(async () => {
  cluster = await startCluster();
  server = await startStreamServer(cluster);
  cluster.create("job", {
    containers: [
      { name: "build", image: "alpine", stdin: true, command: ["sh"] },
      { name: "helper", image: "alpine", command: ["sleep", "1000"] },
    ],
  });
  await cluster.until("job", phaseIs("Running"));
});
afterAll(async () => {
  await server.close();
  await cluster.close();
});

/** The query of client-go, with the container twice as the official runner has it (executor facts 2.2). */
const exec = (script: string, container: string, streams: string) =>
  `/api/v1/namespaces/ci/pods/job/exec?command=sh&command=-c&command=${encodeURIComponent(script)}&container=${container}&container=${container}&${streams}`;
const SUCCESS = { metadata: {}, status: "Success" };

test("a script is saved: stdin, both outputs, the status, then the end of every stream", async () => {
  const all = "stderr=true&stdin=true&stdout=true";
  const client = await openSpdy(server.port, exec("sh", "build", all), ["error", "stdin", "stdout", "stderr"]);
  expect(client.protocol).toBe("v4.channel.k8s.io");
  // As client-go, which has nothing to say there.
  client.end("error");
  client.send("stdin", "echo 'exit 7' > /tmp/s.tmp\nmv /tmp/s.tmp /tmp/s\necho saved; echo but >&2\n");
  client.end("stdin");
  expect(await client.read("stdout")).toBe("saved\n");
  expect(await client.read("stderr")).toBe("but\n");
  expect(JSON.parse(await client.read("error"))).toEqual(SUCCESS);

  const failing = await openSpdy(server.port, exec("sh /tmp/s", "build", "stdout=true"), ["error", "stdout"]);
  expect(JSON.parse(await failing.read("error"))).toMatchObject({
    status: "Failure",
    reason: "NonZeroExitCode",
    details: { causes: [{ reason: "ExitCode", message: "7" }] },
  });
});

test("a stage is started: attach with nothing but stdin ends when that was consumed, and the shell lives on", async () => {
  const path = "/api/v1/namespaces/ci/pods/job/attach?container=build&stdin=true";
  for (const word of ["one", "two"]) {
    const client = await openSpdy(server.port, path, ["error", "stdin"]);
    client.send("stdin", `(echo ${word} >> /tmp/log) &\n`);
    client.end("stdin");
    expect(JSON.parse(await client.read("error"))).toEqual(SUCCESS);
  }
  const waits = 'until [ "$(grep -c . /tmp/log)" = 2 ]; do sleep 0.05; done; sort /tmp/log';
  const look = await openSpdy(server.port, exec(waits, "build", "stdout=true"), ["error", "stdout"]);
  expect(await look.read("stdout")).toBe("one\ntwo\n");
});

test("a log is followed: pings are answered meanwhile, and who leaves is noticed", async () => {
  const path = exec("echo 4 one; exec sleep 1000", "helper", "stderr=true&stdout=true");
  const client = await openSpdy(server.port, path, ["error", "stdout", "stderr"]);
  expect([await client.ping(1), await client.ping(3)]).toEqual([1, 3]);
  const closed = new Promise<HistoryEvent>((resolve) => {
    cluster.history.onEvent((event) => event.type === "stream-close" && resolve(event));
  });
  client.leave();
  expect(await closed).toMatchObject({ cause: "client closed the connection" });
});

test("a container that is not there refuses the upgrade with words that the runner shows", async () => {
  const refused = openSpdy(server.port, exec("true", "nobody", "stdout=true"), ["error", "stdout"]);
  await expect(refused).rejects.toThrow(/^(400|404|500) .*nobody/s);
});

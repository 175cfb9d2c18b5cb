import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { echoPod as echo } from "./echo-pod.ts";
import { running, withPlan, type Cluster } from "./cluster-with-plan.ts";

interface Stream {
  socket: WebSocket;
  stdout: () => string;
  /** The close code; 1006 stands for a connection that just broke. */
  closed: Promise<number>;
}

async function open({ api, admin }: Cluster, query: string): Promise<Stream> {
  const url = `${api.url.replace("https", "wss")}/api/v1/namespaces/default/pods/echo/${query}`;
  const socket = new WebSocket(url, ["v5.channel.k8s.io"], { ca: api.caPem, headers: admin });
  let stdout = "";
  socket.on("message", (data: Buffer) => {
    if (data[0] === 1) stdout += data.subarray(1).toString();
  });
  socket.on("error", () => {});
  const closed = new Promise<number>((resolve) => socket.once("close", resolve));
  await new Promise((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("error", reject);
  });
  return { socket, stdout: () => stdout, closed };
}

const stdin = (text: string) => Buffer.concat([Buffer.of(0), Buffer.from(text)]);

/** What the container wrote by itself, whatever became of the streams. */
async function logUntil({ api, admin, http }: Cluster, text: string): Promise<string> {
  const url = `${api.url}/api/v1/namespaces/default/pods/echo/log?follow=true`;
  const { body } = await http({ ca: api.caPem }).request({ method: "GET", url, headers: admin });
  let log = "";
  for await (const chunk of body) {
    log += String(chunk);
    if (log.includes(text)) break;
  }
  return log;
}

describe("stream-cut", () => {
  it("stdin, whole messages: the container has the line, the connection breaks, the process lives on", async () => {
    const plan = [
      { fault: "stream-cut", where: { subresource: "attach" }, when: { nth: 1 }, with: { channel: "stdin" } },
    ];
    await withPlan(plan, async (cluster) => {
      cluster.api.apply([echo]);
      await running(cluster.api, "echo");
      const first = await open(cluster, "attach?container=main&stdin=true");
      first.socket.send(stdin("first line\n"));
      expect(await first.closed).toBe(1006);
      const second = await open(cluster, "attach?container=main&stdin=true");
      second.socket.send(stdin("second line\n"));
      expect(await logUntil(cluster, "second")).toBe("got first line\ngot second line\n");
      expect(cluster.engine.counts()[0]).toMatchObject({ matched: 2, fired: 1 });
      second.socket.terminate();
    });
  });

  it("stdin, torn: exactly that many bytes reach the container", async () => {
    const plan = [
      {
        fault: "stream-cut",
        where: { subresource: "attach" },
        when: { nth: 1 },
        with: { channel: "stdin", after_bytes: 5, whole_messages: false },
      },
    ];
    await withPlan(plan, async (cluster) => {
      cluster.api.apply([echo]);
      await running(cluster.api, "echo");
      const first = await open(cluster, "attach?container=main&stdin=true");
      first.socket.send(stdin("first line\n"));
      await first.closed;
      const second = await open(cluster, "attach?container=main&stdin=true");
      second.socket.send(stdin(" and more\n"));
      expect(await logUntil(cluster, "more")).toBe("got first and more\n");
      second.socket.terminate();
    });
  });

  it.each([
    ["reset", 1006],
    ["end", 1000],
  ])("output, %s: so many bytes arrive and no status frame does", async (how, code) => {
    const plan = [
      {
        fault: "stream-cut",
        where: { subresource: "exec", command: "seq" },
        with: { channel: "output", after_bytes: 100, whole_messages: false, how },
      },
    ];
    await withPlan(plan, async (cluster) => {
      cluster.api.apply([echo]);
      await running(cluster.api, "echo");
      const exec = await open(
        cluster,
        "exec?command=seq&command=1&command=1000&container=main&stdout=true&stderr=true",
      );
      let status = false;
      exec.socket.on("message", (data: Buffer) => {
        status ||= data[0] === 3;
      });
      expect(await exec.closed).toBe(code);
      expect(exec.stdout()).toHaveLength(100);
      expect(status).toBe(false);
      const real = cluster.history.events.find(({ type }) => type === "exec-exit");
      expect(real ?? (await untilExit(cluster))).toMatchObject({ exitCode: 0 });
    });
  });
});

describe("a log over WebSocket", () => {
  async function readLog({ api, admin }: Cluster, protocols: string[]): Promise<{ text: string; code: number }> {
    const url = `${api.url.replace("https", "wss")}/api/v1/namespaces/default/pods/echo/log?follow=true`;
    const socket = new WebSocket(url, protocols, { ca: api.caPem, headers: admin });
    let text = "";
    socket.on("message", (data: Buffer, binary) => {
      text += (binary ? data : Buffer.from(data.toString(), "base64")).toString();
    });
    socket.on("error", () => {});
    const code = await new Promise<number>((resolve) => socket.once("close", resolve));
    return { text, code };
  }
  const talks = {
    ...echo,
    spec: {
      ...echo.spec,
      containers: [{ name: "main", image: "alpine:3.20", command: ["sh", "-c", "seq 1 200; sleep 0.5"] }],
    },
  };
  const whole = Array.from({ length: 200 }, (_, index) => `${index + 1}\n`).join("");

  it.each([[[]], [["binary.k8s.io"]], [["base64.binary.k8s.io"]]])(
    "arrives whole, with the protocols %j",
    async (protocols) => {
      await withPlan([], async (cluster) => {
        cluster.api.apply([talks]);
        await running(cluster.api, "echo");
        expect(await readLog(cluster, protocols)).toEqual({ text: whole, code: 1000 });
      });
    },
  );

  it("is cut like any other stream", async () => {
    const plan = [
      {
        fault: "stream-cut",
        where: { subresource: "log" },
        with: { channel: "output", after_bytes: 50, whole_messages: false },
      },
    ];
    await withPlan(plan, async (cluster) => {
      cluster.api.apply([talks]);
      await running(cluster.api, "echo");
      expect(await readLog(cluster, [])).toEqual({ text: whole.slice(0, 50), code: 1006 });
    });
  });
});

function untilExit({ history }: Cluster) {
  return new Promise((resolve) => {
    const forget = history.onEvent((event) => {
      if (event.type !== "exec-exit") return;
      forget();
      resolve(event);
    });
  });
}

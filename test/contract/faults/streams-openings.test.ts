import { describe, expect, it } from "vitest";
import { describeWithKubectl } from "../../kubectl.ts";
import { echoPod } from "./echo-pod.ts";
import { running, withPlan, type Cluster } from "./cluster-with-plan.ts";
import { kubectl, overWebSocket, throughKubectl } from "./stream-clients.ts";

const hello = { command: ["sh", "-c", "echo hello; sleep 0.2; echo bye"] };

async function onEcho(plan: readonly unknown[], use: (cluster: Cluster) => Promise<void>): Promise<void> {
  await withPlan(plan, async (cluster) => {
    cluster.api.apply([echoPod]);
    await running(cluster.api, "echo");
    await use(cluster);
  });
}

const started = ({ history }: Cluster) => history.events.filter(({ type }) => type === "exec-start").length;

/** Resolves with the exit of the process of the next exec that ends. */
function nextExit({ history }: Cluster): Promise<{ exitCode: number; signal?: string }> {
  return new Promise((resolve) => {
    const forget = history.onEvent((event) => {
      if (event.type !== "exec-exit") return;
      forget();
      resolve(event);
    });
  });
}

/** Resolves when the event has happened, be it before or after the call. */
function until({ history }: Cluster, type: string): Promise<void> {
  return new Promise((resolve) => {
    const forget = history.onEvent((event) => {
      if (event.type === type) done();
    });
    const done = () => {
      forget();
      resolve();
    };
    if (history.events.some((event) => event.type === type)) done();
  });
}

describe("upgrade-refused and container-not-found", () => {
  const plan = [
    {
      fault: "upgrade-refused",
      where: { subresource: "exec" },
      when: { to: 2 },
      with: { status: 404, message: "gone" },
    },
    {
      fault: "upgrade-refused",
      where: { subresource: "exec" },
      when: { to: 4 },
      with: { status: 403, message: "a proxy says no", words: "plain" },
    },
    { fault: "container-not-found", where: { subresource: "exec" }, with: { container: "main" } },
  ];

  it("answer the upgrade in their words, and nothing starts", async () => {
    await onEcho(plan, async (cluster) => {
      const refused = await overWebSocket("v5")(cluster, hello).catch((error: unknown) => String(error));
      expect(refused).toContain("404 ");
      expect(refused).toContain('"message":"gone","reason":"NotFound","code":404');
      await expect(overWebSocket("v5")(cluster, hello)).rejects.toThrow('"message":"gone"');
      await expect(overWebSocket("v4")(cluster, hello)).rejects.toThrow("403 a proxy says no");
      await expect(overWebSocket("v4")(cluster, hello)).rejects.toThrow("403 a proxy says no");
      await expect(overWebSocket("v4")(cluster, hello)).rejects.toThrow('500 container not found ("main")');
      expect(started(cluster)).toBe(0);
    });
  });

  describeWithKubectl("kubectl over SPDY", () => {
    it("says why", async () => {
      const single = plan.map((entry, index) => Object.assign({}, entry, { when: { nth: index + 1 } }));
      await onEcho(single, async (cluster) => {
        const told = [];
        for (let run = 0; run < 3; run++) told.push((await throughKubectl("SPDY")(cluster, hello)).stderr);
        expect(told).toEqual([
          "Error from server (NotFound): gone\n",
          "error: unable to upgrade connection: a proxy says no\n",
          'error: unable to upgrade connection: container not found ("main")\n',
        ]);
      });
    });
  });
});

describe("stream-never-opens", () => {
  it.each(["upgrade", "streams"] as const)("without %s: no process, no word, an open connection", async (missing) => {
    await onEcho([{ fault: "stream-never-opens", with: { missing } }], async (cluster) => {
      const { api, admin, history } = cluster;
      const { WebSocket } = await import("ws");
      const url = `${api.url.replace("https", "wss")}/api/v1/namespaces/default/pods/echo/exec?command=id&stdout=true`;
      const socket = new WebSocket(url, ["v5.channel.k8s.io"], { ca: api.caPem, headers: admin });
      const seen: string[] = [];
      for (const type of ["open", "message", "error"]) socket.on(type, () => seen.push(type));
      await until(cluster, "fault-fired");
      if (missing === "streams" && !seen.includes("open")) await new Promise((open) => socket.once("open", open));
      // Another stream is served meanwhile: the silence is not that of a busy server.
      cluster.engine.remove(0);
      expect((await overWebSocket("v5")(cluster, hello)).stdout).toBe("hello\nbye\n");
      expect(seen).toEqual(missing === "streams" ? ["open"] : []);
      expect(started(cluster)).toBe(1);
      expect(history.events.filter(({ type }) => type === "response")).toHaveLength(missing === "streams" ? 2 : 1);
      socket.terminate();
    });
  });

  describeWithKubectl("kubectl over SPDY", () => {
    it("waits for SYN_REPLY, and shows nothing", async () => {
      const plan = [{ fault: "stream-never-opens", when: { nth: 1 }, with: { missing: "streams" } }];
      await onEcho(plan, async (cluster) => {
        const tired = new AbortController();
        const waiting = kubectl(cluster, ["exec", "echo", "--", "id"], { signal: tired.signal });
        await until(cluster, "fault-fired");
        expect((await throughKubectl("SPDY")(cluster, hello)).stdout).toBe("hello\nbye\n");
        tired.abort();
        expect(await waiting).toMatchObject({ stdout: "", code: null });
        expect(started(cluster)).toBe(1);
      });
    });
  });
});

describe("stream-cut with the process", () => {
  const cut = (process: string) => [
    { fault: "stream-cut", where: { subresource: "exec" }, with: { at_text: "hello", process } },
  ];

  it.each([
    ["goes-on", { exitCode: 0 }],
    ["killed", { exitCode: 137 }],
  ])("%s", async (process, end) => {
    await onEcho(cut(process), async (cluster) => {
      const exit = nextExit(cluster);
      const met = await overWebSocket("v5")(cluster, hello);
      expect(met).toMatchObject({ stdout: "hello\n", code: 1006 });
      expect(await exit).toMatchObject(end);
    });
  });
});

describe("stream-stall for ever", () => {
  it("brings nothing behind the place, answers pings, and lets the process end", async () => {
    await onEcho([{ fault: "stream-stall", with: { at_text: "hello" } }], async (cluster) => {
      const exit = nextExit(cluster);
      const met = overWebSocket("v5")(cluster, {
        ...hello,
        onStdout(_text, leave) {
          void exit.then(leave);
        },
      });
      expect(await exit).toMatchObject({ exitCode: 0 });
      expect(await met).toMatchObject({ stdout: "hello" });
      expect((await met).status).toBeUndefined();
    });
  });

  it("of stdin: the process waits for what was sent", async () => {
    const plan = [{ fault: "stream-stall", with: { channel: "stdin", after_bytes: 3, for_ms: 80 } }];
    await onEcho(plan, async (cluster) => {
      const script = "head -c 3; echo; cat";
      const met = await overWebSocket("v5")(cluster, { command: ["sh", "-c", script], stdin: "abcdef" });
      expect(met.stdout).toBe("abc\ndef");
      expect(cluster.engine.counts()[0]).toMatchObject({ fired: 1 });
    });
  });
});

describe("a log over plain HTTP", () => {
  const talks = {
    ...echoPod,
    spec: {
      ...echoPod.spec,
      containers: [
        {
          name: "main",
          image: "alpine:3.20",
          command: ["sh", "-c", "for i in 1 2 3 4; do echo line $i; done; sleep 0.3"],
        },
      ],
    },
  };
  const where = { subresource: "log" };

  it.each([
    ["log-gap", { from_line: 2, lines: 2 }, "line 1\nline 4\n"],
    ["log-duplicate", { from_line: 2, lines: 1 }, "line 1\nline 2\nline 2\nline 3\nline 4\n"],
    ["log-disorder", { from_line: 2, lines: 2 }, "line 1\nline 4\nline 2\nline 3\n"],
    ["output-sliced", {}, "line 1\nline 2\nline 3\nline 4\n"],
    ["output-truncated", { at_text: "2\nl" }, "line 1\nline 2\nl"],
    ["stream-cut", { at_text: "line 3", part: "middle", whole_messages: false, how: "end" }, "line 1\nline 2\nlin"],
  ])("%s", async (fault, parameters, expected) => {
    await withPlan([{ fault, where, with: parameters }], async (cluster) => {
      cluster.api.apply([talks]);
      await running(cluster.api, "echo");
      const { api, admin, http } = cluster;
      const url = `${api.url}/api/v1/namespaces/default/pods/echo/log?follow=true`;
      const { body } = await http({ ca: api.caPem }).request({ method: "GET", url, headers: admin });
      let text = "";
      for await (const chunk of body) text += String(chunk);
      expect(text).toBe(expected);
      expect(cluster.engine.counts()[0]?.fired).toBe(1);
    });
  });

  describeWithKubectl("kubectl logs", () => {
    it("shows lines as they come, and an error in place of them", async () => {
      const plan = [
        { fault: "log-disorder", where, when: { nth: 1 } },
        { fault: "container-not-found", where, when: { from: 2 } },
      ];
      await withPlan(plan, async (cluster) => {
        cluster.api.apply([talks]);
        await running(cluster.api, "echo");
        const shown = await kubectl(cluster, ["logs", "-f", "echo"]);
        expect(shown).toMatchObject({ stdout: "line 2\nline 1\nline 3\nline 4\n", code: 0 });
        const refused = await kubectl(cluster, ["logs", "-f", "echo"]);
        expect(refused).toMatchObject({ stdout: "", code: 1 });
        expect(refused.stderr).toContain("container not found");
      });
    });
  });
});

import { PassThrough } from "node:stream";
import { KubeConfig, PortForward } from "@kubernetes/client-node";
import { describe, expect, it } from "vitest";
import { writeKubeconfig } from "../../../fake-apiserver/server/kubeconfig.ts";
import type { HistoryEvent } from "../../../src/history/index.ts";
import { openChannels } from "../streams/channel-client.ts";
import { dialPort, FORWARD, read, withForwarding, type Forwarding } from "./forwarded-ports.ts";

const REFUSED = `error forwarding port 81 to pod: failed to connect to localhost:81 inside namespace, IPv4: dial tcp4 127.0.0.1:81: connect: connection refused`;
const where = { subresource: "portforward", port: 80 };

const closes = ({ history }: Forwarding) =>
  history.events.filter(
    (event): event is Extract<HistoryEvent, { type: "forward-close" }> => event.type === "forward-close",
  );

/** Resolves when so many connections have ended. */
function closed(forwarding: Forwarding, count: number): Promise<void> {
  return new Promise((resolve) => {
    const check = () => closes(forwarding).length >= count && (forget(), resolve());
    const forget = forwarding.history.onEvent(check);
    check();
  });
}

interface Case {
  fault: string;
  with?: Record<string, unknown>;
  /** What the client meets when it says `hello`, and its end. */
  met: string;
  /** What the pod hears; undefined when nobody dials it. */
  heard?: string;
  cause: string;
}

const CASES: Record<string, Case> = {
  "ended in the middle of a text": {
    fault: "stream-cut",
    with: { at_text: "ELL", part: "middle", whole_messages: false, how: "end" },
    met: "HE",
    heard: "hello",
    cause: "fault: ended",
  },
  "ended after bytes of the client": {
    fault: "stream-cut",
    with: { channel: "stdin", after_bytes: 3, whole_messages: false, how: "end" },
    met: "",
    heard: "hel",
    cause: "fault: ended",
  },
  truncated: { fault: "output-truncated", with: { after_bytes: 2 }, met: "HE", heard: "hello", cause: "completed" },
  sliced: { fault: "output-sliced", met: "HELLObye", heard: "hello", cause: "completed" },
  merged: { fault: "output-merged", with: { ms: 20 }, met: "HELLObye", heard: "hello", cause: "completed" },
  late: { fault: "output-late", with: { ms: 10 }, met: "HELLObye", heard: "hello", cause: "completed" },
  stalled: {
    fault: "stream-stall",
    with: { after_bytes: 1, for_ms: 20 },
    met: "HELLObye",
    heard: "hello",
    cause: "completed",
  },
  "input lost": { fault: "stdin-lost", met: "bye", heard: "", cause: "completed" },
  "input twice": { fault: "stdin-twice", met: "HELLOHELLObye", heard: "hellohello", cause: "completed" },
  refused: { fault: "port-refused", met: `|${REFUSED.replaceAll("81", "80")}`, cause: "refused" },
  "refused in other words": {
    fault: "port-refused",
    with: { message: "not here" },
    met: "|not here",
    cause: "refused",
  },
};

const names = Object.keys(CASES);
const plan = names.map((name, index) => {
  const { fault, with: parameters = {} } = CASES[name] as Case;
  return { fault, with: parameters, where, when: { nth: index + 1 } };
});

describe.each(["fake", "proxy"] as const)("port-forward at the %s", (front) => {
  it("is told of in the History, one connection after the other", async () => {
    await withForwarding(front, [], async (forwarding) => {
      const client = await forwarding.spdy();
      const [one, two, bad] = [
        await dialPort(client, 80, 0),
        await dialPort(client, 80, 1),
        await dialPort(client, 81, 2),
      ];
      one.end("hello");
      expect(await read(one)).toBe("HELLObye");
      expect(await read(bad)).toBe(`|${REFUSED}`);
      two.write("x");
      await new Promise((resolve) => two.once("data", resolve));
      client.destroy();
      await closed(forwarding, 3);
      const request = forwarding.history.events.find(({ type }) => type === "request");
      const asked = { id: "api-request-1", protocol: "SPDY/3.1 portforward.k8s.io", namespace: "default", pod: "web" };
      expect(request).toMatchObject({ id: "api-request-1", subresource: "portforward" });
      const forwards = forwarding.history.events.filter(({ type }) => type.startsWith("forward-"));
      expect(forwards).toMatchObject([
        { type: "forward-open", forward: 1, port: 80, ...asked, causedBy: request?.index },
        { type: "forward-open", forward: 2, port: 80, ...asked },
        { type: "forward-open", forward: 3, port: 81, ...asked },
        ...[
          { forward: 1, port: 80, toPod: 5, toClient: 8, cause: "completed" },
          { forward: 3, port: 81, toPod: 0, toClient: 0, cause: "refused", message: REFUSED },
        ].toSorted((a, b) => orderOf(forwards, a.forward) - orderOf(forwards, b.forward)),
        { type: "forward-close", forward: 2, port: 80, toPod: 1, toClient: 1, cause: "client closed the connection" },
      ]);
      expect(forwards.at(-1)?.causedBy).toBe(forwards[1]?.index);
    });
  });

  it("meets the faults of streams, each connection by itself", async () => {
    await withForwarding(front, plan, async (forwarding) => {
      const client = await forwarding.spdy();
      for (const [index, name] of names.entries()) {
        const port = await dialPort(client, 80, index);
        const met = read(port);
        port.end("hello");
        expect.soft(await met, name).toBe((CASES[name] as Case).met);
      }
      await closed(forwarding, names.length);
      expect(closes(forwarding).map(({ cause }) => cause)).toEqual(names.map((name) => CASES[name]?.cause));
      expect(forwarding.heard).toEqual(names.flatMap((name) => CASES[name]?.heard ?? []));
      expect(forwarding.engine.counts().map(({ fired }) => fired)).toEqual(names.map(() => 1));
      // The next one is as it should be, and is not what the plan means.
      const port = await dialPort(client, 80, names.length);
      port.end("hello");
      expect(await read(port)).toBe("HELLObye");
    });
  });

  it("breaks with all its connections where one is reset, and the firing is what that follows from", async () => {
    const cut = { fault: "stream-cut", where, when: { nth: 2 }, with: { at_text: "ELL" } };
    await withForwarding(front, [cut], async (forwarding) => {
      const client = await forwarding.spdy();
      const [other, struck] = [await dialPort(client, 80, 0), await dialPort(client, 80, 1)];
      const met = read(struck);
      struck.write("hello");
      expect(await met).toMatch(/^(HELLO)?\|/);
      expect(await read(other)).toMatch(/^\|/);
      await closed(forwarding, 2);
      const firing = forwarding.history.events.find(({ type }) => type === "fault-fired");
      expect(closes(forwarding)).toMatchObject([
        { forward: 2, cause: "fault: reset", toPod: 5, toClient: 5, causedBy: firing?.index },
        { forward: 1, cause: "client closed the connection" },
      ]);
    });
  });

  it("leaves one connection without its streams, and goes on with the others", async () => {
    const never = { fault: "stream-never-opens", where, when: { nth: 1 }, with: { missing: "streams" } };
    await withForwarding(front, [never], async (forwarding) => {
      const client = await forwarding.spdy();
      const waiting = dialPort(client, 80, 0).then(
        () => "open",
        () => "never",
      );
      const port = await dialPort(client, 80, 1);
      port.end("hello");
      expect(await read(port)).toBe("HELLObye");
      client.destroy();
      expect(await waiting).toBe("never");
      expect(closes(forwarding)).toMatchObject([{ forward: 2 }]);
    });
  });

  it("meets what befalls its request and the answer to it", async () => {
    const about = { subresource: "portforward" };
    const answered = { ...about, status: 101 };
    const faults = [
      {
        fault: "upgrade-refused",
        where: about,
        when: { nth: 1 },
        with: { status: 403, message: "no", words: "plain" },
      },
      { fault: "lost-response", where: answered, when: { nth: 1 } },
      { fault: "response-cut", where: answered, when: { nth: 2 }, with: { after_bytes: 130 } },
    ];
    await withForwarding(front, faults, async (forwarding) => {
      await expect(forwarding.spdy()).rejects.toThrow("403 no");
      await expect(forwarding.spdy()).rejects.toThrow(/ECONNRESET|socket hang up/);
      const broken = await forwarding.spdy();
      await expect(dialPort(broken, 80, 0).then(read)).rejects.toThrow("connection ended");
      const client = await forwarding.spdy();
      const port = await dialPort(client, 80, 0);
      port.end("hello");
      expect(await read(port)).toBe("HELLObye");
      expect(forwarding.engine.counts().map(({ fired }) => fired)).toEqual([1, 1, 1]);
    });
  });

  it("meets them over the channels of a WebSocket, port by port", async () => {
    const faults = [
      { fault: "stream-cut", where, with: { after_bytes: 2, whole_messages: false, how: "end" } },
      { fault: "stream-never-opens", where: { port: 82 }, with: { missing: "streams" } },
      { fault: "port-refused", where: { port: 83 }, with: { message: "words of its own" } },
    ];
    await withForwarding(front, faults, async (forwarding) => {
      const { url, caPem, token } = forwarding;
      const client = await openChannels(
        `${url.replace("https", "wss")}${FORWARD}?ports=80,82,83`,
        ["v4.channel.k8s.io"],
        { ca: caPem, headers: { authorization: `Bearer ${token}` } },
      );
      await client.received(5, 2 + "words of its own".length);
      client.send(0, "hello");
      await client.received(0, 4);
      await closed(forwarding, 2);
      client.drop();
      const { output } = await client.closed;
      const said = Object.entries(output).map(([channel, bytes]) => [
        channel,
        bytes.readUInt16LE(0),
        String(bytes.subarray(2)),
      ]);
      expect(said).toEqual([
        ["0", 80, "HE"],
        ["1", 80, ""],
        ["4", 83, ""],
        ["5", 83, "words of its own"],
      ]);
    });
  });

  it("cuts what the official JavaScript client hears", async () => {
    const cut = {
      fault: "stream-cut",
      where,
      with: { at_text: "TWO", part: "before", whole_messages: false, how: "end" },
    };
    await withForwarding(front, [cut], async ({ url, caPem, token }) => {
      const config = new KubeConfig();
      config.loadFromString(writeKubeconfig(url, caPem, { token }));
      const [output, input] = [new PassThrough(), new PassThrough()];
      let heard = "";
      output.on("data", (data: Buffer) => (heard += data.toString()));
      const socket = await new PortForward(config).portForward("default", "web", [80], output, null, input);
      if (!("close" in socket)) throw new Error("no socket");
      const code = new Promise<number>((resolve) => {
        socket.onclose = (event) => resolve(event.code);
      });
      input.write("one two three");
      expect([await code, heard]).toEqual([1000, "ONE "]);
    });
  });
});

function orderOf(events: readonly HistoryEvent[], forward: number): number {
  return events.findIndex((event) => event.type === "forward-close" && event.forward === forward);
}

import { spawn } from "node:child_process";
import { Duplex } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { createSocketNetwork, type Connection } from "../../../src/platform/index.ts";
import { createHostEnd } from "../../../src/worlds/cluster/relay/host-end.ts";
import { podEndCommand } from "../../../src/worlds/cluster/relay/pod-end.ts";

const network = createSocketNetwork();

/** Both ends, with the one of the pod as a program of this machine. */
async function relay(serve: (connection: Connection) => void) {
  const [, ...args] = podEndCommand();
  const program = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const here = await network.listen({ host: "127.0.0.1", port: 0 }, serve);
  const end = createHostEnd(Duplex.from({ readable: program.stdout, writable: program.stdin }), () =>
    network.dial(here.address),
  );
  const free = await network.listen({ host: "127.0.0.1", port: 0 }, () => {});
  const { port } = free.address;
  await free.close();
  return {
    end,
    port,
    dial: () => network.dial({ host: "127.0.0.1", port }),
    async [Symbol.asyncDispose]() {
      end.close();
      program.kill("SIGKILL");
      await here.close();
    },
  };
}

describe("a relay", () => {
  it("carries many connections at once, both ways and whole", async () => {
    // A line comes back behind its length.
    await using relayed = await relay((connection) => {
      let line = "";
      connection.on("data", (bytes: Buffer) => {
        line += bytes.toString("latin1");
        if (line.endsWith("\n")) connection.end(`${line.length}:${line}`);
      });
    });
    await relayed.end.open(relayed.port);
    const bodies = Array.from(
      { length: 12 },
      (_, number) => `${String(number).repeat(number === 3 ? 3_000_000 : 1_000)}\n`,
    );
    const answers = await Promise.all(
      bodies.map(async (body) => {
        const connection = await relayed.dial();
        connection.write(body);
        return text(connection);
      }),
    );
    expect(answers.map((answer, number) => answer === `${bodies[number]?.length}:${bodies[number]}`)).toEqual(
      bodies.map(() => true),
    );
  });

  it("ends a connection here when the pod's side breaks it off", async () => {
    const closed = Promise.withResolvers<void>();
    const opened = Promise.withResolvers<void>();
    await using relayed = await relay((connection) => {
      opened.resolve();
      connection.on("close", () => closed.resolve());
      connection.resume();
    });
    await relayed.end.open(relayed.port);
    const connection = await relayed.dial();
    await opened.promise;
    connection.destroy();
    await closed.promise;
  });

  it("says which port it cannot listen on", async () => {
    await using relayed = await relay(() => {});
    const taken = await network.listen({ host: "0.0.0.0", port: relayed.port }, () => {});
    await expect(relayed.end.open(relayed.port)).rejects.toThrow(/relay: .*EADDRINUSE/);
    await taken.close();
  });
});

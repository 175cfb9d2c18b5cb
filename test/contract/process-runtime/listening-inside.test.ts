import { once } from "node:events";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doorMakerCommand } from "../../../src/platform/process-runtime/spawner/door-maker.ts";
import { startSpawner, type Spawner } from "../../../src/platform/process-runtime/spawner/spawner.ts";

/** In our own network, which everybody may enter who is there already; `enter` is the way in for Node.js. */
function here(ports: number[], enter = "env") {
  const addresses = ports.map((port) => ({ host: "127.0.0.1", port }));
  return { process: process.pid, user: false, enter: [enter], addresses };
}

async function greeting(server: net.Server): Promise<string> {
  server.once("connection", (socket: net.Socket) => socket.end("hello"));
  const { port } = server.address() as net.AddressInfo;
  const socket = net.connect({ host: "127.0.0.1", port });
  let text = "";
  for await (const data of socket) text += String(data);
  return text;
}

const doorMakerHere = doorMakerCommand();
/** Where there is a door maker, Node.js finds no way in: it cannot help out without being noticed. */
const ways: [string, ReturnType<typeof doorMakerCommand>, string][] = [
  ["the way of this machine", doorMakerHere, doorMakerHere === undefined ? "env" : "false"],
  ["by Node.js, since the door maker fails", ["false"], "env"],
];

describe.each(ways)("sockets that listen elsewhere: %s", (_, doorMaker, enter) => {
  let spawner: Spawner;
  beforeAll(() => {
    spawner = startSpawner(doorMaker);
  });
  afterAll(() => spawner.close());

  it("are handed over in order, and accept connections", async () => {
    const servers = await spawner.listen(here([0, 0], enter));
    expect(servers).toHaveLength(2);
    for (const server of servers) expect(await greeting(server)).toBe("hello");
    for (const server of servers) server.close();
  });

  it("are refused in the words of Node.js when somebody listens there already", async () => {
    const other = net.createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as net.AddressInfo;
    await expect(spawner.listen(here([0, port]))).rejects.toThrow(
      `listen EADDRINUSE: address already in use 127.0.0.1:${port}`,
    );
    other.close();
  });
});

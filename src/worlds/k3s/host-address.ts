import { networkInterfaces } from "node:os";
import type { Network } from "../../platform/index.ts";

/** Runs a command in the container of the cluster; gives what it printed when it ended with 0. */
export type RunInside = (command: string[]) => Promise<string | undefined>;

/** The name under which the container knows the machine that Docker runs on. */
export const HOST_NAME = "host.docker.internal";

/**
 * The address at which the container, and so its pods, reach servers of this process that listen on every address; undefined when none of
 * those that might be it answers. Which it is differs: the bridge's gateway on Linux, an address of a virtual machine in Docker Desktop, our
 * own when this process runs in a container itself. So all are tried.
 */
export async function reachableAddress(network: Network, inside: RunInside): Promise<string | undefined> {
  const { address, close } = await network.listen({ host: "0.0.0.0", port: 0 }, (connection) => {
    connection.on("error", () => {});
    connection.end("HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nyes");
  });
  try {
    for (const host of await candidates(inside)) {
      const url = `http://${host}:${address.port}/`;
      const answer = await inside(["timeout", "5", "sh", "-c", `wget -q -O - ${url} || busybox wget -q -O - ${url}`]);
      if (answer?.trim() === "yes") return host;
    }
    return undefined;
  } finally {
    await close();
  }
}

async function candidates(inside: RunInside): Promise<string[]> {
  const hosts = (await inside(["cat", "/etc/hosts"])) ?? "";
  const named = hosts
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words.includes(HOST_NAME))
    .flatMap(([host]) => (host !== undefined && !host.includes(":") ? [host] : []));
  // Destination and gateway in hexadecimal, the lowest byte first.
  const routes = (await inside(["cat", "/proc/net/route"])) ?? "";
  const gateways = routes
    .split("\n")
    .map((line) => line.split("\t"))
    .flatMap(([, destination, gateway = ""]) => (destination === "00000000" ? [fromRoute(gateway)] : []));
  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .flatMap(({ family, internal, address }) => (family === "IPv4" && !internal ? [address] : []));
  return [...new Set([...named, ...gateways, ...own])];
}

function fromRoute(hexadecimal: string): string {
  const bytes = hexadecimal.match(/../g) ?? [];
  return bytes
    .toReversed()
    .map((byte) => Number.parseInt(byte, 16))
    .join(".");
}

import type { World } from "./world.ts";

const ANY_PORT = /^(\s*listen_address\s*=\s*")([^":]*):0"/m;

/**
 * A `listen_address` with port 0 leaves the port of the session server to the machine. A program tells GitLab the address as config.toml has it, and nobody
 * listens on port 0: it gets one that was free a moment ago.
 */
export async function withSessionPort(text: string, world: Pick<World, "freePort">): Promise<string> {
  const host = ANY_PORT.exec(text)?.[2];
  if (host === undefined) return text;
  const port = await world.freePort(host);
  return text.replace(ANY_PORT, (_, before: string) => `${before}${host}:${port}"`);
}

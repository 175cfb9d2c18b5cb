import type { Network } from "../platform/index.ts";

/** A port of the host's that nobody listens on at this moment. */
export async function freePort(network: Network, host: string): Promise<number> {
  const listener = await network.listen({ host, port: 0 }, (visitor) => visitor.destroy());
  await listener.close();
  return listener.address.port;
}

import type { Connection } from "../../../../src/platform/network.ts";
import { createSocketNetwork } from "../../../../src/platform/socket-network.ts";

/** A server on a port of the pod, until a signal ends it. Says when it is ready, as services do. */
export async function startService(name: string, port: number, serve: (connection: Connection) => void): Promise<void> {
  const network = createSocketNetwork();
  try {
    await network.listen({ host: "0.0.0.0", port }, serve);
  } catch (error) {
    console.error(`${name}: cannot listen on port ${port}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return;
  }
  for (const signal of ["SIGTERM", "SIGINT", "SIGQUIT"] as const) process.on(signal, () => process.exit(0));
  console.log(`${name}: ready to accept connections on port ${port}`);
}

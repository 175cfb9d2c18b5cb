import { createSocketNetwork } from "../../../../src/platform/socket-network.js";
/** A server on a port of the pod, until a signal ends it. Says when it is ready, as services do. */
export async function startService(name, port, serve) {
    const network = createSocketNetwork();
    try {
        await network.listen({ host: "0.0.0.0", port }, serve);
    }
    catch (error) {
        console.error(`${name}: cannot listen on port ${port}: ${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 1;
        return;
    }
    for (const signal of ["SIGTERM", "SIGINT", "SIGQUIT"])
        process.on(signal, () => process.exit(0));
    console.log(`${name}: ready to accept connections on port ${port}`);
}

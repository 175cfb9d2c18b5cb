import { CommandLineError, readCommandLine } from "./command-line.js";
const DIAL_TIMEOUT_MS = 300_000;
const PAUSE_MS = 1000;
/** Waits until every port of a pod's services accepts connections (executor facts 4.9). */
export async function healthCheck(args, outside) {
    const ports = readCommandLine("health-check", args, ["port"]).list("port");
    if (ports.length === 0)
        throw new CommandLineError("health-check: --port is missing");
    process.stdout.write(`waiting for TCP connection to localhost on [${ports.join(" ")}]...\n`);
    await Promise.all(ports.map((port) => untilReachable(port, outside)));
    return 0;
}
async function untilReachable(port, { clock, network }) {
    const { dial } = await network();
    for (;;) {
        process.stdout.write(`dialing localhost:${port}...\n`);
        const limit = new AbortController();
        const timer = clock.timer(DIAL_TIMEOUT_MS, () => limit.abort());
        try {
            const connection = await dial({ host: "localhost", port: Number(port) }, { signal: limit.signal });
            connection.destroy();
            process.stdout.write(`dial succeeded on localhost:${port}. Exiting...\n`);
            return;
        }
        catch {
            await clock.sleep(PAUSE_MS);
        }
        finally {
            timer.cancel();
        }
    }
}

import { createWallClock } from "../../../../src/platform/wall-clock.js";
export function createOutside() {
    const clock = createWallClock();
    const network = async () => (await import("../../../../src/platform/socket-network.js")).createSocketNetwork();
    return {
        clock,
        network,
        programs: async () => (await import("../../../../src/platform/local-host-programs.js")).createHostPrograms(),
        async http() {
            const { createHttpClientFactory } = await import("../../../../src/platform/socket-http-client.js");
            const { readFileSync } = await import("node:fs");
            const file = process.env["CI_SERVER_TLS_CA_FILE"];
            const create = createHttpClientFactory({ network: await network(), clock });
            return create(file ? { ca: readFileSync(file, "utf8") } : {});
        },
    };
}

import type { Clock } from "../../../../src/platform/clock.ts";
import type { HostPrograms } from "../../../../src/platform/host-programs.ts";
import type { HttpClient } from "../../../../src/platform/http-client.ts";
import type { Network } from "../../../../src/platform/network.ts";
import { createWallClock } from "../../../../src/platform/wall-clock.ts";

/** What a sub-command reaches beyond its files; loaded only by those that need it. */
export interface Outside {
  clock: Clock;
  network(): Promise<Network>;
  programs(): Promise<HostPrograms>;
  /** Trusts the authorities in `CI_SERVER_TLS_CA_FILE`, or the system's when that is unset. */
  http(): Promise<HttpClient>;
}

export function createOutside(): Outside {
  const clock = createWallClock();
  const network = async () => (await import("../../../../src/platform/socket-network.ts")).createSocketNetwork();
  return {
    clock,
    network,
    programs: async () => (await import("../../../../src/platform/local-host-programs.ts")).createHostPrograms(),
    async http() {
      const { createHttpClientFactory } = await import("../../../../src/platform/socket-http-client.ts");
      const { readFileSync } = await import("node:fs");
      const file = process.env["CI_SERVER_TLS_CA_FILE"];
      const create = createHttpClientFactory({ network: await network(), clock });
      return create(file ? { ca: readFileSync(file, "utf8") } : {});
    },
  };
}

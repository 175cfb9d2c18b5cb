import type { Clock } from "../../../../src/platform/clock.ts";
import type { HostPrograms } from "../../../../src/platform/host-programs.ts";
import type { HttpClient } from "../../../../src/platform/http-client.ts";
import type { Network } from "../../../../src/platform/network.ts";
/** What a sub-command reaches beyond its files; loaded only by those that need it. */
export interface Outside {
    clock: Clock;
    network(): Promise<Network>;
    programs(): Promise<HostPrograms>;
    /** Trusts the authorities in `CI_SERVER_TLS_CA_FILE`, or the system's when that is unset. */
    http(): Promise<HttpClient>;
}
export declare function createOutside(): Outside;

import type { PlanEngine } from "../faults/index.ts";
import type { Network, Random } from "../platform/index.ts";
export interface ControlServer {
    /** `http://127.0.0.1:PORT` */
    readonly url: string;
    /** Who brings it as a bearer token may change the plan. */
    readonly token: string;
    close(): Promise<void>;
}
/**
 * The plan of a world that is being served, over HTTP: `GET /faults`, `POST /faults` (a plan as YAML or JSON), `DELETE /faults/N`,
 * `DELETE /faults`. What is wrong with a plan comes back as 400 `{problems}`.
 */
export declare function startControlServer(options: {
    network: Network;
    random: Random;
    faults: PlanEngine;
}): Promise<ControlServer>;

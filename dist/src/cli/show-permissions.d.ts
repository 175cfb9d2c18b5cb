import type { Config } from "../runner/index.ts";
/** As YAML, for `kubectl apply`: the page's table as a comment, then for each section the Role that it needs, and with `ask` what of it the cluster does not grant. */
export declare function showPermissions(config: Config, ask: boolean): Promise<number>;

import type { Random } from "../platform/index.ts";
import { type RunnerLog } from "../runner/index.ts";
/** The id that GitLab knows this machine by; kept beside config.toml, as the official runner does. */
export declare function keptSystemId(file: string, random: Random, log: RunnerLog): Promise<string>;

import type { Scenario } from "../scenario/scenario-schema.ts";
import { type VerdictContext } from "../verdict/index.ts";
import type { Played } from "./play-scenario.ts";
import type { World } from "./world.ts";
/** Of a subject's config.toml what verdicts need; the built-in runner's Config fits. The first section is the one that is used. */
export interface SubjectConfig {
    runners: readonly SubjectSettings[];
    session_server: {
        listen_address: string;
    };
}
interface SubjectSettings {
    feature_flags: Record<string, boolean>;
    /** Seconds; 0: no limit of its own. */
    prepare_timeout: number;
    get_sources_timeout: number;
    kubernetes: {
        retry_limit: number;
        retry_limits: Record<string, number>;
        retry_backoff_max: number;
        namespace_per_job: boolean;
        print_pod_warning_events: boolean | undefined;
        pod_disruption_budget: boolean | undefined;
    };
}
/** What of a scenario verdicts read. */
export type JudgedPart = Pick<Scenario, "expect" | "flags" | "quiet" | "actions" | "file" | "faults" | "placeOf">;
/** What a verdict has to know beside the History, gathered from the scenario, the world and the config.toml that was used. */
export declare function verdictContext(scenario: JudgedPart, world: World, config: SubjectConfig | undefined, { timedOut, untaken }: Pick<Played, "timedOut" | "untaken">): VerdictContext;
export {};

import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { ResourceConfig } from "../../runner/config/resource-config.ts";
/** A service container as config.toml or the job asks for it, with variables resolved. */
export interface Service {
    /** Name of its container. */
    container: string;
    image: string;
    aliases: string[];
    command: string[];
    entrypoint: string[];
    variables: ServiceVariable[];
    ports: {
        number: number;
    }[];
    /** What the job asked for. */
    pullPolicies: string[];
    /** `uid[:gid]` as the job asks for it; "" when it does not. */
    user: string;
    /** Settings `service_…` in place of those of config.toml. */
    resources?: Partial<ResourceConfig>;
}
export interface ServiceVariable {
    key: string;
    value: string;
    /** Before references were resolved. */
    written: string;
}
/** Services of config.toml first, then those of the job; nameless ones are skipped (executor facts 3.11). */
export declare function resolveServices({ job, runner, variables }: ExecutorContext): Service[];

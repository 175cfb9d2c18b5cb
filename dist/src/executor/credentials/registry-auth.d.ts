import type { JobCredential } from "../../runner/gitlab/job-payload.ts";
export type RegistryAuths = Record<string, {
    username?: string;
    password?: string;
    auth?: string;
    [field: string]: unknown;
}>;
/** The `auths` of a Docker configuration; one that cannot be read is told and left out (executor facts 1.9). */
export declare function dockerAuths(text: string, source: string, warn: (text: string) => void): RegistryAuths;
export declare function jobAuths(credentials: readonly JobCredential[]): RegistryAuths;
/** One map of several; the first source wins for each registry. Undefined when there is nothing. */
export declare function mergedAuths(sources: readonly RegistryAuths[]): RegistryAuths | undefined;

import type { TlsOptions } from "../../platform/index.ts";
import type { RunnerConfig } from "../config/runner-config.ts";
/** Authority, certificate and key for GitLab out of the files that config.toml names. Rejects files that cannot be read. */
export declare function tlsFiles(runner: RunnerConfig): TlsOptions;

import { type ProcessRuntimeMode } from "../platform/index.ts";
export interface ServeOptions {
    kubeconfig?: string;
    json: boolean;
    apiPort?: number;
    gitlabPort?: number;
    project?: string;
    faults?: string;
    verbose: boolean;
    namespace: string;
    runtime: ProcessRuntimeMode;
}
/** The fakes alone, until somebody wants an end. */
export declare function runServe(options: ServeOptions): Promise<void>;

import type { ProblemList } from "./problem-list.ts";
import type { Tree } from "./tree.ts";
/** A secret that the runner shall fetch from a vault and put into a variable. */
export interface JobSecret {
    vault: {
        server: {
            url: string;
            namespace: string;
            auth: {
                name: string;
                path: string;
                data: Record<string, string>;
            };
        };
        engine: {
            name: string;
            path: string;
        };
        path: string;
        field: string;
    };
    file: boolean;
}
/** `secrets:` of a job, each from `vault: path/to/secret/field@engine`. */
export declare function secrets(tree: Tree, problems: ProblemList): Record<string, JobSecret>;

import type { ExecutorContext } from "../../runner/build/executor.ts";
/** What the job asks for, and where it is told what came of it. */
export interface OverwriteSource {
    /** Value of a variable, expanded; "" when the job has none. */
    value(name: string): string;
    /** Values of the variables whose names begin so, in the job's order. */
    valuesOf(prefix: string): string[];
    /** A line of the job's log. */
    print(text: string): void;
    /** A line of the runner's log for whoever looks for the reason. */
    debug(text: string): void;
}
/** A file variable counts with its content: no setting is the path of a file in the pod. */
export declare function overwriteSource({ variables, log, debug }: ExecutorContext): OverwriteSource;

import type { RequestFacts } from "../../src/history/history-event.ts";
export type Output = "stdout" | "stderr";
/** What a client asks of exec or attach, by its query. */
export interface StreamRequest {
    kind: "exec" | "attach";
    namespace: string;
    pod: string;
    container?: string;
    command: string[];
    stdin: boolean;
    /** With a terminal both outputs are one, `stdout`. */
    outputs: Output[];
    tty: boolean;
}
/** Throws `StatusError` with the refusals of the API server. */
export declare function readStreamRequest(facts: RequestFacts): StreamRequest;

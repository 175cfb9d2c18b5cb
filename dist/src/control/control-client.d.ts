import type { HttpClient } from "../platform/index.ts";
import type { ControlDoor } from "./control-file.ts";
import type { EntryView } from "./entry-view.ts";
/** Speaks to the plan of a world that is being served. Throws a `UsageError` for what is refused. */
export interface ControlClient {
    list(): Promise<EntryView[]>;
    /** Gives the entries that were added. `file` names the text in problems. */
    add(plan: string, file: string): Promise<EntryView[]>;
    remove(index: number): Promise<EntryView[]>;
    clear(): Promise<void>;
}
export declare function createControlClient(http: HttpClient, { url, token, pid }: ControlDoor): ControlClient;

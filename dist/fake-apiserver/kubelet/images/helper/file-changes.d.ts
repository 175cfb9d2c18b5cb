import type { Clock } from "../../../../src/platform/clock.ts";
export interface FileChanges {
    /** Resolves when the file may have changed since the last call. */
    next(): Promise<void>;
    /** Whether the path no longer leads to the open file. */
    deleted(): boolean;
    close(): void;
}
export declare function followFile(file: number, path: string, clock: Clock): FileChanges;

interface Options {
    pid?: number;
    json: boolean;
}
export declare function listFaults(options: Options): Promise<void>;
export declare function addFaults(words: readonly string[], options: Options): Promise<void>;
export declare function removeFault(index: number, options: Options): Promise<void>;
export declare function clearFaults(options: Options): Promise<void>;
/** Reads it, and shows how it was understood. */
export declare function checkPlan(file: string): Promise<void>;
export {};

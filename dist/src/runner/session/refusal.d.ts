/** An answer of the session server that is none of what was asked for. Its text is that of the status unless there is more to say. */
export declare class Refusal extends Error {
    name: string;
    readonly status: number;
    constructor(status: number, text?: string);
}

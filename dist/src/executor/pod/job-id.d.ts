export interface IdRules {
    name: "user" | "group";
    /** Numbers as texts, as config.toml has them. With none, everybody but root is allowed. */
    allowed: readonly string[];
    /** Told of entries that are no numbers and therefore count for nothing. */
    report(text: string): void;
}
/** The numeric user or group that a job asks for. Throws an Error with the reason when it may not have it ("Security validation"). */
export declare function jobId(text: string, { name, allowed, report }: IdRules): number;

/** What a server or proxy looks like that does not know streaming lists: it ignores `sendInitialEvents`. */
export declare const missingBookmark: import("../../fault.ts").Fault<unknown>;

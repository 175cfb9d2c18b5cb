/** The opposite of `permission-taken`: a role that is mended while a job runs. */
export declare const permissionGiven: import("../../fault.ts").Fault<unknown>;

/** Whose certificate nobody renewed, or somebody in between. */
export declare const tlsCertificate: import("../../fault.ts").Fault<unknown>;

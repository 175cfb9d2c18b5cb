/** How the text of an environment variable or a flag is read: `pairs` are tables of texts, `json` everything deeper. */
export type SettingKind = "text" | "flag" | "whole" | "texts" | "pairs" | "json";
/** Every key of `[runners.kubernetes]` with the kind of its value; found out once. */
export declare function settingKinds(): ReadonlyMap<string, SettingKind>;

import type { SettingKind } from "./setting-kinds.ts";
/** The value that a text stands for; `wrong` says what was expected. */
export declare function readSetting(kind: SettingKind, text: string): {
    value: unknown;
} | {
    wrong: string;
};

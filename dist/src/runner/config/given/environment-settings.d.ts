import type { Problem } from "../../../diagnostics/index.ts";
import { type GivenSetting } from "./given-setting.ts";
import { type SettingKind } from "./setting-kinds.ts";
/** Settings from variables such as `KUBERNETES_IMAGE` (executor facts 11); an empty variable counts as none. */
export declare function environmentSettings(env: Readonly<Record<string, string | undefined>>): {
    given: GivenSetting[];
    problems: Problem[];
};
/** Undefined for keys that no variable sets. */
export declare function environmentName(key: string, kind: SettingKind): string | undefined;

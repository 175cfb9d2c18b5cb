import type { ScriptContext } from "../script-context.ts";
import type { ConfigEntry } from "./config-text.ts";
/** FF_GIT_URLS_WITHOUT_TOKENS: git asks for the token when a server wants one, and no file or address holds it. */
export declare function credentialHelper(context: ScriptContext): ConfigEntry[];
/** Options of every git command that talks to the job's server. */
export declare function transportOptions(context: ScriptContext): string[];

import type { Path } from "../../diagnostics/index.ts";
/** `runners.0.kubernetes.node_selector."kubernetes.io/os"`. */
export declare function settingName(path: Path): string;

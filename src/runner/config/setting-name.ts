import type { Path } from "../../diagnostics/index.ts";

/** `runners.0.kubernetes.node_selector."kubernetes.io/os"`. */
export function settingName(path: Path): string {
  return path.map((step) => (/^[\w-]+$/.test(String(step)) ? String(step) : JSON.stringify(step))).join(".");
}

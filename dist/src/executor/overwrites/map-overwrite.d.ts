import type { KubernetesConfig } from "../../runner/config/kubernetes-config.ts";
import type { OverwriteSource } from "./overwrite-source.ts";
type Entry = [key: string, value: string];
export interface MapOverwrite {
    key: "pod_labels" | "pod_annotations" | "node_selector" | "node_tolerations";
    /** How logs call it. */
    field: string;
    /** Takes a variable's value apart. */
    split(value: string): Entry;
}
/**
 * The configured entries with those of the job added and in place of them; of equal keys the job's last one counts. Each variable
 * `KUBERNETES_<KEY>_*` is an entry, which the regular expression of config.toml is for as a whole.
 */
export declare function mapOverwrite({ key: setting, field, split }: MapOverwrite, config: KubernetesConfig, source: OverwriteSource): Record<string, string>;
/** `key=value`; the value may hold further equals signs. Throws when there is none. */
export declare function keyAndValue(text: string): Entry;
/** `key[=value][:effect]`, as config.toml writes it: `"key=value" = "effect"`. Nothing at all tolerates every taint. */
export declare function taintAndEffect(text: string): Entry;
export {};

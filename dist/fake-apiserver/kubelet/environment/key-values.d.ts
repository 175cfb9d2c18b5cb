import type { Store } from "../../storage/store.ts";
export type KeyValueKind = "Secret" | "ConfigMap";
/** The contents of a Secret or ConfigMap; undefined when there is none of that name. */
export declare function readKeyValues(store: Store, kind: KeyValueKind, namespace: string, name: string): Map<string, Buffer> | undefined;
/** As the kubelet's errors say it: `secret "x" not found`. */
export declare function missing(kind: KeyValueKind, name: string): string;

import type { Store } from "../../storage/store.ts";

/** The address at which a node, and its kubelet, are reached. */
export function nodeAddress(store: Store, node: string | undefined): string {
  const found = node === undefined ? undefined : store.get("nodes", undefined, node);
  const status = found?.["status"] as { addresses?: { type: string; address: string }[] } | undefined;
  return status?.addresses?.find(({ type }) => type === "InternalIP")?.address ?? "127.0.0.1";
}

/** The address at which a node, and its kubelet, are reached. */
export function nodeAddress(store, node) {
    const found = node === undefined ? undefined : store.get("nodes", undefined, node);
    const status = found?.["status"];
    return status?.addresses?.find(({ type }) => type === "InternalIP")?.address ?? "127.0.0.1";
}

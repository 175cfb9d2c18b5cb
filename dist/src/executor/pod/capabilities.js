const DROPPED_BY_DEFAULT = ["NET_RAW"];
/** Capabilities of a container; those of the container replace the global lists one by one ("Specify container capabilities"). */
export function capabilities(global, own, { os }) {
    const add = new Set();
    const drop = new Set(os === "windows" ? [] : DROPPED_BY_DEFAULT);
    for (const name of global.cap_add) {
        add.add(name);
        drop.delete(name);
    }
    for (const name of global.cap_drop) {
        drop.add(name);
        add.delete(name);
    }
    const added = own?.add.length ? own.add : [...add];
    const dropped = own?.drop.length ? own.drop : [...drop];
    return { ...(added.length > 0 && { add: added }), ...(dropped.length > 0 && { drop: dropped }) };
}

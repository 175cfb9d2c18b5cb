import type { MapTree, Tree } from "./tree.ts";

/** Mappings are merged key by key, all the way down; everything else is replaced by what lies over it. */
export function mergeMaps(base: MapTree, over: MapTree): MapTree {
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const below = entries.get(key);
    entries.set(key, below === undefined ? entry : { ...entry, tree: mergeTrees(below.tree, entry.tree) });
  }
  return { kind: "map", at: over.at, entries };
}

function mergeTrees(base: Tree, over: Tree): Tree {
  return base.kind === "map" && over.kind === "map" ? mergeMaps(base, over) : over;
}

import type { Position } from "./problem-list.ts";
/** YAML with anchors, aliases and merge keys already followed, where each value knows its place in the file. */
export type Tree = MapTree | ListTree | ScalarTree | ReferenceTree;
export interface MapTree {
    kind: "map";
    at: Position;
    entries: Map<string, Entry>;
}
export interface Entry {
    /** Of the key. */
    at: Position;
    tree: Tree;
}
export interface ListTree {
    kind: "list";
    at: Position;
    items: Tree[];
}
export interface ScalarTree {
    kind: "scalar";
    at: Position;
    value: string | number | boolean | null;
    /** As it is written, without quotes. */
    text: string;
}
/** `!reference [job, keyword]`, until it is followed. */
export interface ReferenceTree {
    kind: "reference";
    at: Position;
    path: string[];
}
/** What a tree is, for messages. */
export declare function describeTree(tree: Tree): string;

import type { ProblemList } from "./problem-list.ts";
import { type MapTree, type ScalarTree, type Tree } from "./tree.ts";
/** Numbers and booleans count as their text, as GitLab takes them in variables; nothing is no text. */
export declare function text(tree: Tree, keyword: string, problems: ProblemList): string | undefined;
export declare function boolean(tree: Tree, keyword: string, problems: ProblemList): boolean | undefined;
export declare function wholeNumber(tree: Tree, keyword: string, range: {
    min: number;
    max: number;
}, problems: ProblemList): number | undefined;
export declare function oneOf<T extends string>(tree: Tree, keyword: string, words: readonly T[], problems: ProblemList): T | undefined;
/** One text or a list of texts. */
export declare function stringList(tree: Tree, keyword: string, problems: ProblemList): ScalarTree[];
export declare function texts(tree: Tree, keyword: string, problems: ProblemList): string[];
export declare function list(tree: Tree, keyword: string, problems: ProblemList): Tree[] | undefined;
/** A mapping with no other keys than these. */
export declare function mapping(tree: Tree, keyword: string, keys: readonly string[], problems: ProblemList): MapTree | undefined;
/** Reads the value of a key when it is there. */
export declare function optional<T>(map: MapTree, key: string, read: (tree: Tree) => T | undefined): T | undefined;

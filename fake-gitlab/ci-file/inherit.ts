import type { ProblemList } from "./problem-list.ts";
import { boolean, mapping, optional, oneOf, stringList, texts } from "./readers.ts";
import type { Tree } from "./tree.ts";

/** What a job takes over from the rest of the file: everything, nothing, or what is listed. */
export interface Inheritance {
  default: boolean | readonly string[];
  variables: boolean | readonly string[];
}

export const INHERIT_ALL: Inheritance = { default: true, variables: true };

export function inheritance(tree: Tree, defaults: readonly string[], problems: ProblemList): Inheritance {
  const map = mapping(tree, "inherit", ["default", "variables"], problems);
  if (map === undefined) return INHERIT_ALL;
  const read = (key: "default" | "variables", words: (tree: Tree) => string[]) =>
    optional(map, key, (value) => (value.kind === "list" ? words(value) : boolean(value, `inherit: ${key}`, problems)));
  return {
    default:
      read("default", (value) =>
        stringList(value, "inherit: default", problems).flatMap(
          (item) => oneOf(item, "inherit: default", defaults, problems) ?? [],
        ),
      ) ?? true,
    variables: read("variables", (value) => texts(value, "inherit: variables", problems)) ?? true,
  };
}

export function inherits(wanted: boolean | readonly string[], name: string): boolean {
  return typeof wanted === "boolean" ? wanted : wanted.includes(name);
}

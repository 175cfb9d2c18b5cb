import type { JsonPath } from "./json-path.ts";
/**
 * Reads a JSONPath in kubectl's flavour, with or without its braces: `{.spec.containers[?(@.name=="build")].image}`. Throws an
 * `ExpressionError`. Templates of several expressions, `range` and texts are no paths and are refused.
 */
export declare function parseJsonPath(text: string): JsonPath;

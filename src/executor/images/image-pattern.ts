/**
 * Whether an image is meant by a pattern of `allowed_images` or `allowed_services`: `*` and `?` stand for no slash, `**` between
 * slashes for any number of folders, `[a-z]` and `[!a-z]` for one of, or none of, these characters, `{a,b}` for either, and a backslash
 * takes the meaning of what follows. A pattern that breaks off within `[` or `{` means nothing.
 */
export function matchesPattern(image: string, pattern: string): boolean {
  const expressions = withoutBraces(pattern)?.map(expression) ?? [];
  if (expressions.includes(undefined)) return false;
  return expressions.some((each) => new RegExp(`^${each}$`, "su").test(image));
}

/** `a{b,c}` -> `ab`, `ac`. Undefined when a brace or bracket is not closed. */
function withoutBraces(pattern: string): string[] | undefined {
  const open = find(pattern, 0, "{");
  if (open < 0) return [pattern];
  const parts: string[] = [];
  let from = open + 1;
  for (let at = from, depth = 0; ; at++) {
    at = find(pattern, at, "{},");
    if (at < 0) return undefined;
    if (pattern[at] === "{") depth++;
    else if (depth === 0) {
      parts.push(pattern.slice(from, at));
      from = at + 1;
      if (pattern[at] === "}") break;
    } else if (pattern[at] === "}") depth--;
  }
  const spread = parts.map((part) => withoutBraces(pattern.slice(0, open) + part + pattern.slice(from)));
  return spread.every((each) => each !== undefined) ? spread.flat() : undefined;
}

/** Where one of these characters stands with a meaning of its own, neither escaped nor within brackets; -1 where none does. */
function find(pattern: string, from: number, wanted: string): number {
  for (let at = from; at < pattern.length; at++) {
    const character = pattern[at] ?? "";
    if (wanted.includes(character)) return at;
    if (character === "\\") at++;
    if (character === "[") at = endOfClass(pattern, at);
  }
  return -1;
}

/** Where the bracket of a class is closed; the pattern's length when it is not. */
function endOfClass(pattern: string, open: number): number {
  for (let at = open + (/[!^]/.test(pattern[open + 1] ?? "") ? 2 : 1); at < pattern.length; at++) {
    if (pattern[at] === "\\") at++;
    else if (pattern[at] === "]") return at;
  }
  return pattern.length;
}

/** Undefined when a bracket is not closed, is empty, or the pattern ends with a backslash. */
function expression(pattern: string): string | undefined {
  let result = "";
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? "";
    const rest = pattern.slice(at);
    if (character === "*") {
      const starts = at === 0 || pattern[at - 1] === "/";
      const folders = starts ? /^\*\*(\/|$)/.exec(rest) : null;
      if (folders === null) result += "[^/]*";
      else if (folders[1] === "/") {
        result += "(?:.*/)?";
        at += 2;
      } else {
        // What ends in a folder's name means the folder too.
        result = result.endsWith("/") ? `${result.slice(0, -1)}(?:/.*)?` : `${result}.*`;
        at += 1;
      }
    } else if (character === "?") result += "[^/]";
    else if (character === "\\") {
      const next = pattern[++at];
      if (next === undefined) return undefined;
      result += literal(next);
    } else if (character === "[") {
      const end = endOfClass(pattern, at);
      const text = classExpression(pattern.slice(at + 1, end));
      if (end === pattern.length || text === undefined) return undefined;
      result += text;
      at = end;
    } else result += literal(character);
  }
  return result;
}

function classExpression(body: string): string | undefined {
  const [, not = "", text = ""] = /^([!^]?)(.*)$/s.exec(body) ?? [];
  const members = text.match(/(?:\\.|[^\\])(?:-(?:\\.|[^\\]))?/gsu);
  if (members === null) return undefined;
  const ranges = members.map((member) => {
    const [from = "", to] = [...member.matchAll(/\\?(.)(?:-|$)/gsu)].map(([, each]) => each);
    return to === undefined ? inClass(from) : `${inClass(from)}-${inClass(to < from ? from : to)}`;
  });
  return `[${not === "" ? "" : "^"}${ranges.join("")}]`;
}

function inClass(character: string): string {
  return /[\\\]^-]/.test(character) ? `\\${character}` : character;
}

function literal(character: string): string {
  return /[\\^$.*+?()[\]{}|]/.test(character) ? `\\${character}` : character;
}

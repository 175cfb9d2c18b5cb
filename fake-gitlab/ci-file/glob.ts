/** A path with wildcards, as GitLab reads it: `*` stays within a folder, `**` does not, names with a dot count too. */
export function globPattern(glob: string): RegExp {
  let pattern = "";
  let braces = 0;
  for (let at = 0; at < glob.length;) {
    const [text, meaning] = partAt(glob, at, braces > 0);
    if (text === "{") braces++;
    if (text === "}" && braces > 0) braces--;
    pattern += meaning;
    at += text.length;
  }
  return new RegExp(`^${pattern}$`, "s");
}

function partAt(glob: string, at: number, inBraces: boolean): [text: string, meaning: string] {
  const rest = glob.slice(at);
  if (rest.startsWith("**/")) return ["**/", "(?:[^/]+/)*"];
  if (rest.startsWith("**")) return ["**", ".*"];
  if (rest.startsWith("*")) return ["*", "[^/]*"];
  if (rest.startsWith("?")) return ["?", "[^/]"];
  const set = /^\[[!^]?[^\]/]+\]/.exec(rest)?.[0];
  if (set !== undefined) return [set, set.replace(/^\[!/, "[^").replaceAll("\\", "\\\\")];
  if (rest.startsWith("{") && rest.includes("}")) return ["{", "(?:"];
  if (inBraces && rest.startsWith("}")) return ["}", ")"];
  if (inBraces && rest.startsWith(",")) return [",", "|"];
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  return [character, character.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`)];
}

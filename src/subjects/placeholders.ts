import { didYouMean, type Problem } from "../diagnostics/index.ts";

/** What the words of a runner's command line may name in braces. */
export const PLACEHOLDERS = ["config", "gitlab_url", "token", "kubeconfig", "workdir", "name"] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

const NAMED = /\{([A-Za-z_]\w*)\}/g;

/** Those that a text names, known or not. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(NAMED)].map(([, name = ""]) => name);
}

/** Every `{name}` that stands for nothing, with what was probably meant. */
export function placeholderProblems(texts: readonly string[]): Problem[] {
  const known: readonly string[] = PLACEHOLDERS;
  const unknown = new Set(texts.flatMap(placeholdersIn).filter((name) => !known.includes(name)));
  return [...unknown].map((name) => ({
    code: "unknown-placeholder",
    severity: "error",
    message: `a runner's command has no placeholder {${name}}`,
    hint: didYouMean(name, known) ?? `known: ${known.map((each) => `{${each}}`).join(", ")}`,
  }));
}

/** The text with each placeholder's value in its place. */
export function fillPlaceholders(text: string, values: Partial<Record<string, string>>): string {
  return text.replace(NAMED, (whole, name: string) => values[name] ?? whole);
}

import type { Section } from "./section.ts";

/** Headings and tables as Markdown. */
export function markdownSections(title: string, sections: readonly Section[]): string {
  return [`# ${title}`, "", ...sections.flatMap(section)].join("\n");
}

function section({ title, note, head, rows }: Section): string[] {
  const table = [line(head), line(head.map(() => "---")), ...rows.map((row) => line(row.map(({ text }) => text)))];
  return [`## ${title}`, "", note, "", ...(rows.length === 0 ? [] : [...table, ""])];
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((text) => text.replaceAll("|", String.raw`\|`).replaceAll(/\s+/g, " ")).join(" | ")} |`;
}

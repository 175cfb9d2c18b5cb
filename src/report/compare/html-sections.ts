import type { Cell, Section } from "./section.ts";

const STYLE = `
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 110rem; padding: 0 1rem; color: #222; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0 2rem; }
th, td { border: 1px solid #ccc; padding: .3rem .6rem; text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; background: #eee; }
tbody th { font-weight: 600; }
.good { background: #e4f4e4; } .bad { background: #f9dcdc; } .neutral { background: #eee; color: #555; }
@media (prefers-color-scheme: dark) {
  body { color: #ddd; background: #181818; } th, td { border-color: #444; } thead th { background: #2a2a2a; }
  .good { background: #1d3a1d; } .bad { background: #4a1f1f; } .neutral { background: #2a2a2a; color: #aaa; }
}`;

/** Headings and tables as one HTML page that needs nothing else. */
export function htmlSections(title: string, sections: readonly Section[]): string {
  return [
    "<!doctype html>",
    '<html lang="en">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style></head>`,
    "<body>",
    `<h1>${escape(title)}</h1>`,
    ...sections.flatMap(section),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function section({ title, note, head, rows }: Section): string[] {
  const table = [
    "<table>",
    `<thead><tr>${head.map((text) => `<th scope="col">${escape(text)}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`),
    "</tbody>",
    "</table>",
  ];
  return [`<h2>${escape(title)}</h2>`, `<p>${escape(note)}</p>`, ...(rows.length === 0 ? [] : table)];
}

function cell({ text, tone }: Cell, index: number): string {
  if (index === 0) return `<th scope="row">${escape(text)}</th>`;
  return `<td${tone === undefined ? "" : ` class="${tone}"`}>${escape(text)}</td>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

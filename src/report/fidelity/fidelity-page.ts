import type { ListedDifference } from "./listed-difference.ts";

const BEGIN =
  "<!-- listed: made of src/report/fidelity/listed-differences.yaml by `node generators/fidelity-page.ts` -->\n";
const END = "<!-- end of listed -->";

/** docs/fidelity.md with the table of what is listed in its place. Throws when that place is not marked. */
export function withListed(page: string, listed: readonly ListedDifference[]): string {
  const [begin, end] = [page.indexOf(BEGIN) + BEGIN.length, page.indexOf(END)];
  if (begin < BEGIN.length || end < begin) throw new Error(`the page has no lines ${BEGIN}${END}`);
  const rows = listed.map(({ aspect, at, scenarios, reason }) => {
    const where = scenarios === undefined ? "" : ` (only \`${scenarios}\`)`;
    return `| ${aspect} | \`${at}\`${where} | ${reason} |\n`;
  });
  return `${page.slice(0, begin)}\n| What | Where | Reason |\n|---|---|---|\n${rows.join("")}\n${page.slice(end)}`;
}

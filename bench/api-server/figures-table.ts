import type { ServerFigures } from "./bench-api-servers.ts";

/** A table in Markdown, one column per server; what nobody knows is a dash. */
export function figuresTable(results: readonly ServerFigures[]): string {
  const [first] = results;
  const names = results.map(({ server, version }) => (server === "fake" ? "fake" : `kube-apiserver ${version}`));
  const rows: string[][] = [["start to ready", ...results.map(({ startMs }) => text(startMs, "ms"))]];
  for (const [name, { unit }] of Object.entries(first?.operations ?? {})) {
    const of = (pick: (operation: NonNullable<ServerFigures["operations"][string]>) => string) =>
      results.map(({ operations }) => {
        const found = operations[name];
        return found === undefined ? "-" : pick(found);
      });
    rows.push([`${name}: ${unit} per second`, ...of(({ perSecond }) => text(perSecond, ""))]);
    rows.push([`${name}: p50, p99`, ...of(({ p50Ms, p99Ms }) => `${text(p50Ms, "ms")}, ${text(p99Ms, "ms")}`)]);
    rows.push([
      `${name}: CPU per 1000 ${unit}`,
      ...of(({ cpuSecondsPerThousand }) => text(cpuSecondsPerThousand && cpuSecondsPerThousand * 1000, "ms")),
    ]);
  }
  for (const [field, name] of [
    ["before", "RSS before"],
    ["full", "RSS with all pods"],
    ["after", "RSS afterwards"],
  ] as const) {
    rows.push([name, ...results.map(({ rssMiB }) => text(rssMiB?.[field], "MiB"))]);
  }
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(["", ...names]), line(["---", ...names.map(() => "---:")]), ...rows.map(line)].join("\n");
}

function text(value: number | undefined, unit: string): string {
  if (value === undefined) return "-";
  const number = value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
  return `${number.toLocaleString("en")}${unit && ` ${unit}`}`;
}

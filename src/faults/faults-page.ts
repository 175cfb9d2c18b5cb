import { catalogue } from "./catalogue/index.ts";
import { faultParameters } from "./fault-parameters.ts";
import { REAL_MEANS } from "./real-means.ts";
import { LAYERS, type Fault } from "./fault.ts";

/** docs/faults.md: the whole catalogue. */
export function faultsPage(): string {
  const layers = LAYERS.flatMap((layer) => {
    const faults = catalogue.filter((fault) => fault.layer === layer).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return faults.length === 0 ? [] : [`## ${layer}`, ""].concat(faults.flatMap(section));
  });
  return [
    "# Faults",
    "",
    `The catalogue: ${catalogue.length} kinds of misfortune that a plan can name (\`npm run faults -- kinds\` shows them, too).`,
    "`src/faults/README.md` tells how plans are written. `node generators/faults-page.ts` writes this page.",
    "",
    "Worlds: `fake` is the embedded one; `proxy` says that the fault can also be put between a runner and a real API server.",
    "",
    "## Means",
    "",
    "What happens inside a cluster is simulated in the `fake` world. `means: real` in an entry of a plan has it done to the cluster's objects instead,",
    "as a person with rights would do it, so that what comes of it can be compared; where the cluster is not ours (`--cluster`), that is the only way for",
    "what `proxy` cannot do. Faults that are not in this table and not possible in a `proxy` need the `fake` world.",
    "",
    "What concerns a pod from its beginning on (its images, volumes, node) is asked for when the pod is made, once for each part of it, and not at",
    "every try of a kubelet; where it ends, the plan is asked again every second.",
    "",
    "| Fault | By real means | Changes of the whole cluster |",
    "|---|---|---|",
    ...Object.entries(REAL_MEANS).map(([id, { does, takes = "" }]) => `| \`${id}\` | ${cell(does)} | ${cell(takes)} |`),
    "",
    "## Forwarded ports",
    "",
    "A port-forward carries any number of connections to ports of its pod. For the faults of streams each of them is a stream of its own:",
    "",
    "    - fault: stream-cut",
    "      where: { subresource: portforward, port: 5432 }",
    "      when: { nth: 2 }",
    "      with: { at_text: ReadyForQuery, how: end }",
    "",
    "means the second connection to that port, however many requests they come over. `stdin` is what the client sends, `output` what the port says.",
    "An entry that names neither `portforward` nor a port may meet any stream that its fault can befall. Refused for ports, at the line that asks for it,",
    "is what they do not have: a status (`exit-status-*`), lines (`log-*`), a container, and parameters that are about a process or one of two outputs.",
    "`forward-open` and `forward-close` in the History tell port, bytes each way and end of every connection.",
    "",
    ...layers,
  ].join("\n");
}

function section(fault: Fault): string[] {
  const { id, title, docs, targets, worlds } = fault;
  const parameters = faultParameters(fault);
  const rows = parameters.map(
    ({ name, kind, need, description }) => `| \`${name}\` | ${cell(kind)} | ${cell(need)} | ${cell(description)} |`,
  );
  const table = rows.length === 0 ? [] : ["| Parameter | Value | | |", "|---|---|---|---|"].concat(rows, "");
  return [
    `### ${id}`,
    "",
    `${title}. ${docs}`,
    "",
    `Befalls ${targets.join(", ")}; worlds: ${worlds.join(", ")}${id in REAL_MEANS ? ", by real means on any cluster" : ""}.`,
    "",
  ].concat(table);
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

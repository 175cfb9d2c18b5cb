import { z } from "zod";
import { didYouMean, usageError } from "../diagnostics/index.ts";
import { catalogue, LAYERS, type Fault } from "../faults/index.ts";

/** The whole catalogue by layers, or one fault with its parameters. */
export function showFaultKinds(id: string | undefined, { json }: { json: boolean }): void {
  const faults = id === undefined ? catalogue : [find(id)];
  if (json) console.log(JSON.stringify(faults.map(asData)));
  else if (id === undefined) console.log(overview());
  else for (const fault of faults) console.log(detail(fault));
}

function find(id: string): Fault {
  const fault = catalogue.find((each) => each.id === id);
  if (fault !== undefined) return fault;
  const ids = catalogue.map((each) => each.id);
  throw usageError("unknown-fault", `no fault "${id}"`, didYouMean(id, ids) ?? "npm run faults -- kinds shows all");
}

function overview(): string {
  const width = Math.max(...catalogue.map(({ id }) => id.length));
  const lines = LAYERS.flatMap((layer) => {
    const faults = catalogue.filter((fault) => fault.layer === layer);
    const rows = faults.map(({ id, title }) => `  ${id.padEnd(width)}  ${title}`);
    return rows.length === 0 ? [] : [layer as string].concat(rows);
  });
  return lines.join("\n");
}

function detail({ id, title, docs, layer, targets, worlds, parameters }: Fault): string {
  const lines = parameterLines(parameters);
  return [
    `${id}: ${title}`,
    docs,
    `layer ${layer}; befalls ${targets.join(", ")}; works in ${worlds.join(", ")}`,
    lines.length === 0 ? "no parameters" : "parameters:",
    ...lines.map((line) => `  ${line}`),
  ].join("\n");
}

interface ParameterSchema {
  type?: string;
  enum?: unknown[];
  default?: unknown;
  description?: string;
}

function parameterLines(parameters: z.ZodType): string[] {
  const schema = jsonSchema(parameters);
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, { type, enum: values, default: usual, description }]) => {
    const kind = values === undefined ? (type ?? "any") : values.map(String).join(" | ");
    const need = required.has(name)
      ? "required"
      : usual === undefined
        ? "optional"
        : `default ${JSON.stringify(usual)}`;
    return `${name}: ${kind} (${need})${description === undefined ? "" : `  ${description}`}`;
  });
}

function jsonSchema(parameters: z.ZodType) {
  return z.toJSONSchema(parameters, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, ParameterSchema>;
    required?: string[];
  };
}

function asData({ id, title, docs, layer, targets, worlds, parameters }: Fault) {
  return { id, title, docs, layer, targets, worlds, parameters: jsonSchema(parameters) };
}

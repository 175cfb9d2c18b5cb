import { z } from "zod";
import type { Fault } from "./fault.ts";

/** A parameter of a fault, in words. */
export interface FaultParameter {
  name: string;
  /** Its type, or its values. */
  kind: string;
  /** `required`, `optional`, or `default X`. */
  need: string;
  description: string;
}

interface ParameterSchema {
  type?: string;
  enum?: unknown[];
  default?: unknown;
  description?: string;
}

/** What a plan may write under `with`. */
export function faultParameters(fault: Fault): FaultParameter[] {
  const { properties = {}, required = [] } = parameterSchema(fault);
  return Object.entries(properties).map(([name, { type, enum: values, default: usual, description = "" }]) => {
    const kind = values === undefined ? (type ?? "any") : values.map(String).join(" | ");
    const isRequired = required.includes(name);
    const need = isRequired ? "required" : usual === undefined ? "optional" : `default ${JSON.stringify(usual)}`;
    return { name, kind, need, description };
  });
}

/** The same as JSON Schema. */
export function parameterSchema({ parameters }: Fault): {
  properties?: Record<string, ParameterSchema>;
  required?: string[];
} {
  return z.toJSONSchema(parameters, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, ParameterSchema>;
    required?: string[];
  };
}

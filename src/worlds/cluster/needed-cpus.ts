import { parse } from "smol-toml";
import { cpusOf } from "./preflight/cpu-quantity.ts";

/** The most CPUs that a request in config.toml wants of one node. */
export function neededCpus(config: string): number {
  const found = [0];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (/(^|_)cpu_request$/.test(key) && typeof inner === "string") found.push(cpusOf(inner) || 0);
        walk(inner);
      }
    }
  };
  walk(parse(config));
  return Math.max(...found);
}

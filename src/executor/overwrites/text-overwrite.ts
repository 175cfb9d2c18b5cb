import { checkAllowedValue } from "./allowed-value.ts";
import type { OverwriteSource } from "./overwrite-source.ts";
import { quoted } from "./quoted.ts";

export interface TextOverwrite {
  /** How logs call it: `Namespace`. */
  field: string;
  variable: string;
  /** Regular expression of config.toml; "" forbids the overwrite. */
  allowed: string;
  /** What the log shows in place of the value. */
  shown?: string;
}

/** The value that the job may and does ask for; undefined leaves what is configured. Throws for one that is not allowed. */
export function textOverwrite(overwrite: TextOverwrite, source: OverwriteSource): string | undefined {
  const { field, variable, allowed } = overwrite;
  if (allowed === "") {
    source.debug(`Regex allowing overrides for ${field} is empty, disabling override.`);
    return undefined;
  }
  const value = source.value(variable);
  if (value === "") return undefined;
  checkAllowedValue(allowed, value);
  source.print(`${quoted(field)} overwritten with ${quoted(overwrite.shown ?? value)}`);
  return value;
}

import type { Path } from "../../../diagnostics/index.ts";
import type { KubernetesConfig } from "../../../runner/config/kubernetes-config.ts";
import { parseQuantity } from "../../resources/quantity.ts";
import type { Findings } from "./findings.ts";

const QUANTITY_KEY = /(cpu|memory|ephemeral_storage)_(limit|request)(_overwrite_max_allowed)?$/;

/** The 44 quantities of the resource tables and those of volumes; requests that the API refuses because they are above the limit. */
export function checkResources(config: KubernetesConfig, find: Findings): void {
  const texts = Object.entries(config).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const settings = new Map(texts);
  for (const [key, value] of texts) {
    if (!QUANTITY_KEY.test(key) && key !== "suspend_pvc_size") continue;
    checkQuantity([key], value, find);
    if (!key.endsWith("_request")) continue;
    const limitKey = key.replace(/request$/, "limit");
    const limit = settings.get(limitKey) ?? "";
    if (isAbove(value, limit)) find.wrong([key], value, `at most ${JSON.stringify(limit)}, the value of "${limitKey}"`);
  }
  for (const [index, { size_limit }] of config.volumes.empty_dir.entries()) {
    checkQuantity(["volumes", "empty_dir", index, "size_limit"], size_limit, find);
  }
}

function checkQuantity(path: Path, value: string, find: Findings): void {
  if (value === "") return;
  const amount = amountOf(value);
  if (amount === undefined) find.wrong(path, value, 'a quantity such as "500m" or "1Gi"');
  else if (amount < 0n) find.wrong(path, value, "a quantity that is not negative");
}

function isAbove(request: string, limit: string): boolean {
  const [asked, allowed] = [amountOf(request), amountOf(limit)];
  return asked !== undefined && allowed !== undefined && asked > allowed;
}

/** Undefined for no quantity at all. */
function amountOf(value: string): bigint | undefined {
  try {
    return value === "" ? undefined : parseQuantity(value);
  } catch {
    return undefined;
  }
}

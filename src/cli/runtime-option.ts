import { Option } from "commander";
import type { ProcessRuntimeMode } from "../platform/index.ts";

const MODES: readonly ProcessRuntimeMode[] = ["auto", "namespaces", "plain"];

/** `--runtime`, of every command that starts containers. */
export function runtimeOption(): Option {
  return new Option("--runtime <mode>", "how pods are separated in the fake world").choices(MODES).default("auto");
}

import { Option } from "commander";
const MODES = ["auto", "namespaces", "plain"];
/** `--runtime`, of every command that starts containers. */
export function runtimeOption() {
    return new Option("--runtime <mode>", "how pods are separated in the fake world").choices(MODES).default("auto");
}

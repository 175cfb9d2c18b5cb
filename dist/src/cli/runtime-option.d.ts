import { Option } from "commander";
/** `--runtime`, of every command that starts containers. */
export declare function runtimeOption(): Option;

import { Command } from "commander";
/** Reading what `conformance` wrote. */
export declare function historyCommand(): Command;

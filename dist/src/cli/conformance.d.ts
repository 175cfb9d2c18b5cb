import { Command } from "commander";
export declare function conformanceCommand(): Command;

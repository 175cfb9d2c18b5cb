import { Command } from "commander";
export declare function runnerCommand(): Command;

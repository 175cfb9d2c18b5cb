import { Command } from "commander";
import { count } from "../proving/count.ts";
import { benchApiServers, type ApiServerBenchOptions } from "./api-server/bench-api-servers.ts";
import { parallelJobs, timeToFirstResult } from "./jobs-bench.ts";

/** `npm run bench`: the figures by which a change is judged. Quote ratios of two runs on one machine, not the numbers. */
const program = new Command("bench").description("The figures by which a change is judged");

program
  .command("jobs", { isDefault: true })
  .description("Time to the first result, then one runner with many jobs at the same time")
  .option("--jobs <n>", "how many jobs", count(1), 20)
  .option("--json", "one JSON line", false)
  .option("--http1", "the runner does without HTTP/2", false)
  .action(async ({ jobs, json, http1 }: { jobs: number; json: boolean; http1: boolean }) => {
    const figures = {
      "time to first result (ms)": await timeToFirstResult(),
      ...(await parallelJobs(jobs, { http1 })),
    };
    if (json) console.log(JSON.stringify(figures));
    else
      for (const [name, value] of Object.entries(figures))
        console.log(`${name.padEnd(36)} ${Math.round(value * 10) / 10}`);
  });

program
  .command("apiserver")
  .description("The fake API server, and beside it a real one where there is a kubeconfig: the same requests for both")
  .option(
    "--kubeconfig <file>",
    "of a cluster with a real API server; its pods are never scheduled, and gone afterwards",
  )
  .option(
    "--start <command>",
    "starts the real one for the bench, and ends with it; how long until it is ready is measured",
  )
  .option("--pids <pids>", "processes of the real one on this machine (kube-apiserver,etcd), for memory and CPU time")
  .option("--pods <n>", "how many pods", count(1), 10_000)
  .option("--concurrency <n>", "requests at the same time", count(1), 32)
  .option("--reports <folder>", "where the results go", "reports/bench")
  .action(async (options: ApiServerBenchOptions, command: Command) => {
    if (options.start !== undefined && options.kubeconfig === undefined)
      command.error("error: --start needs --kubeconfig, the file by which the server that it starts is reached");
    await benchApiServers(options);
  });

await program.parseAsync();

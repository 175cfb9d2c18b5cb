import { spawn } from "node:child_process";

/** Ends by itself when whoever started it is gone. */
const BURNER = `
const parent = process.ppid;
for (;;) {
  const until = Date.now() + 250;
  while (Date.now() < until);
  if (process.ppid !== parent) process.exit();
}`;

/** So many processes that do nothing but use a CPU, until `end`. */
export function startCpuLoad(count: number): { end(): Promise<void> } {
  const burners = Array.from({ length: count }, () => spawn(process.execPath, ["-e", BURNER], { stdio: "ignore" }));
  return {
    async end() {
      await Promise.all(
        burners.map((burner) => {
          const gone = new Promise((resolve) => burner.once("close", resolve));
          if (burner.exitCode !== null || burner.signalCode !== null) return undefined;
          burner.kill("SIGKILL");
          return gone;
        }),
      );
    },
  };
}

import { BuildError } from "../../runner/build/build-error.ts";
import type { ExecutorContext } from "../../runner/build/executor.ts";
import { resolveServices, type Service } from "../pod/services.ts";
import { evaluateOverwrites } from "./evaluate-overwrites.ts";
import { overwriteSource } from "./overwrite-source.ts";
import { serviceOverwrites } from "./service-overwrites.ts";

/** A job's own view of its runner. */
export interface PreparedOverwrites {
  /** With the settings that count for this job. */
  context: ExecutorContext;
  services: Service[];
  /** The token that the job wants to be known by. */
  bearerToken: string | undefined;
}

/** The first thing of `prepare` (executor facts 1.1). Throws a BuildError: another try would end the same way. */
export function prepareOverwrites(given: ExecutorContext): PreparedOverwrites {
  const source = overwriteSource(given);
  const { config, bearerToken } = refusing("couldn't prepare overwrites", () =>
    evaluateOverwrites(given.runner.kubernetes, source),
  );
  const context = { ...given, runner: { ...given.runner, kubernetes: config } };
  const services = refusing("couldn't prepare explicit service overwrites", () =>
    serviceOverwrites(resolveServices(context), config, source),
  );
  return { context, services, bearerToken };
}

function refusing<T>(what: string, evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    const text = `${what}: ${error instanceof Error ? error.message : String(error)}`;
    throw new BuildError(text, { reason: "runner_configuration_error", cause: error });
  }
}

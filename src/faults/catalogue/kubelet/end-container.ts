import { z } from "zod";
import type { Armed } from "../../fault.ts";
import { whichPods } from "./which-pods.ts";

/** Parameters of faults that befall one container of pods. */
export const whichContainer = {
  ...whichPods,
  container: z.string().describe("Name of the container: build, helper, or a service's."),
};

interface Which {
  namespace?: string | undefined;
  name?: string | undefined;
  container: string;
}

/** How the container's status tells of its end; the reason follows from the code when left out. */
interface End {
  exitCode: number;
  reason?: string;
  restart?: boolean;
}

export function endContainer({ namespace, name, container }: Which, { exitCode, reason, restart = false }: End): Armed {
  const pods = { namespace, name };
  return { hook: "moment", action: { do: "end-container", pods, container, exitCode, reason, restart } };
}

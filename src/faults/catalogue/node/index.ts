import type { Fault } from "../../fault.ts";
import { unschedulable } from "./unschedulable.ts";

export const nodeFaults: readonly Fault[] = [unschedulable];

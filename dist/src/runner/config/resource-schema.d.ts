import type { z } from "zod";
import type { ResourceConfig } from "./resource-config.ts";
/** The 44 resource settings as members of a table. */
export declare const resourceShape: Record<keyof ResourceConfig, z.ZodDefault<z.ZodString>>;

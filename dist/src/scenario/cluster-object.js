import { z } from "zod";
/** A Kubernetes object as it is written down; a namespaced one without a namespace goes into that of the jobs. */
export const clusterObject = z.looseObject({ apiVersion: z.string(), kind: z.string() });

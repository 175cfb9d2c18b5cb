import type { GitLabLimits } from "../../fake-gitlab/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";

/** What a scenario says of its GitLab; what it leaves out stays as it is. */
export function gitlabLimits({ gitlab }: Pick<Scenario, "gitlab">): Partial<GitLabLimits> {
  const { max_artifact_bytes, direct_download, trace_update_interval, token_mask_prefixes } = gitlab;
  return {
    ...(max_artifact_bytes === undefined ? {} : { maxArtifactBytes: max_artifact_bytes }),
    ...(direct_download === undefined ? {} : { directDownload: direct_download }),
    ...(trace_update_interval === undefined ? {} : { traceUpdateInterval: trace_update_interval }),
    ...(token_mask_prefixes === undefined ? {} : { tokenMaskPrefixes: token_mask_prefixes }),
  };
}

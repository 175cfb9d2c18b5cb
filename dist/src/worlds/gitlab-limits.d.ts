import type { GitLabLimits } from "../../fake-gitlab/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
/** What a scenario says of its GitLab; what it leaves out stays as it is. */
export declare function gitlabLimits({ gitlab }: Pick<Scenario, "gitlab">): Partial<GitLabLimits>;

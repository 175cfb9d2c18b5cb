import { posix } from "node:path";
import type { FileContent, Project } from "../../fake-gitlab/index.ts";
import { usageError } from "../diagnostics/index.ts";
import type { Scenario } from "../scenario/scenario-schema.ts";
import type { World } from "./world.ts";

/** Makes a scenario's projects and gives the one with the pipeline. */
export async function createProjects(
  { project, projects }: Scenario,
  { gitlab, tokenOf }: Pick<World, "gitlab" | "tokenOf">,
): Promise<Project> {
  const variables = await Promise.all(
    project.variables.map(async ({ token_of: account, value = "", ...rest }) => {
      return { ...rest, value: account === undefined ? value : await tokenOf(account) };
    }),
  );
  const made = new Map<string, Project>();
  const create = async ({ path, files, submodules, commits }: ProjectContent) => {
    const content = { ...files, ...submoduleFiles(path, submodules, made) };
    const created = await gitlab.createProject({ path, files: content, variables });
    for (let number = 2; number <= commits; number++) {
      gitlab.commit(created, { ".commits": `${number}\n` }, { message: `Commit ${number}` });
    }
    return created;
  };
  for (const further of projects) made.set(further.path, await create(further));
  const pipelines =
    project.web_ide === undefined
      ? { ".gitlab-ci.yml": project.ci }
      : { ".gitlab/.gitlab-webide.yml": project.web_ide };
  return create({ ...project, files: { ...project.files, ...pipelines } });
}

type ProjectContent = Scenario["projects"][number];

/** The entries of the folders, and `.gitmodules` with addresses relative to the project's own. */
function submoduleFiles(
  path: string,
  submodules: Record<string, string>,
  made: ReadonlyMap<string, Project>,
): Record<string, FileContent> {
  const entries = Object.entries(submodules);
  if (entries.length === 0) return {};
  const modules = entries.map(
    ([folder, other]) => `[submodule "${folder}"]\n\tpath = ${folder}\n\turl = ${posix.relative(path, other)}.git\n`,
  );
  const commits = entries.map(([folder, other]): [string, FileContent] => {
    const head = made.get(other)?.repository.head("main");
    if (head === undefined) {
      const known = [...made.keys()].join(", ") || "none";
      throw usageError(
        "unknown-project",
        `submodule ${folder} of ${path} is project "${other}", which is not made before it; there are: ${known}`,
        "list it under projects:, before the project that uses it",
      );
    }
    return [folder, { commit: head.sha }];
  });
  return { ".gitmodules": modules.join(""), ...Object.fromEntries(commits) };
}

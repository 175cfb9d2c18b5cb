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
  const variables = project.variables.map(({ token_of: account, value = "", ...rest }) => {
    return { ...rest, value: account === undefined ? value : tokenOf(account) };
  });
  const made = new Map<string, Project>();
  const create = async (path: string, files: Record<string, string>, submodules: Record<string, string>) => {
    const content = { ...files, ...submoduleFiles(path, submodules, made) };
    return await gitlab.createProject({ path, files: content, variables });
  };
  for (const { path, files, submodules } of projects) made.set(path, await create(path, files, submodules));
  const pipelines =
    project.web_ide === undefined
      ? { ".gitlab-ci.yml": project.ci }
      : { ".gitlab/.gitlab-webide.yml": project.web_ide };
  const main = await create(project.path, { ...project.files, ...pipelines }, project.submodules);
  for (let number = 2; number <= project.commits; number++) {
    gitlab.commit(main, { ".commits": `${number}\n` }, { message: `Commit ${number}` });
  }
  return main;
}

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

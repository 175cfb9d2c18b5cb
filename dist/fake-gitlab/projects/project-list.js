import path from "node:path";
import { usageError } from "../../src/diagnostics/index.js";
import { createRepository } from "./repository.js";
const PROJECT_PATH = /^[A-Za-z0-9_][\w.-]*(\/[A-Za-z0-9_][\w.-]*)+$/;
export function createProjectList(repositoriesDir) {
    const projects = new Map();
    const namespaces = new Map();
    const namespaceId = (name) => {
        const id = namespaces.get(name) ?? namespaces.size + 1;
        namespaces.set(name, id);
        return id;
    };
    return {
        find: (name) => projects.get(name),
        byIdOrPath(written) {
            if (/^\d+$/.test(written))
                return [...projects.values()].find(({ id }) => id === Number(written));
            return projects.get(written.replaceAll(/%2f/gi, "/"));
        },
        create({ path: fullPath, files, variables = [], defaultBranch = "main", jobTokenAllowlist }) {
            if (!PROJECT_PATH.test(fullPath) || fullPath.endsWith(".git")) {
                throw usageError("bad-project", `project path is "${fullPath}", expected group/name`);
            }
            if (projects.has(fullPath))
                throw usageError("project-exists", `there is already a project "${fullPath}"`);
            const slash = fullPath.lastIndexOf("/");
            const namespace = fullPath.slice(0, slash);
            const rootNamespaceId = namespaceId(namespace.split("/")[0] ?? namespace);
            const repository = createRepository(path.join(repositoriesDir, `${fullPath}.git`), defaultBranch);
            repository.commit(defaultBranch, files, "Initial commit");
            const project = {
                id: projects.size + 1,
                path: fullPath,
                name: fullPath.slice(slash + 1),
                namespace,
                namespaceId: namespaceId(namespace),
                rootNamespaceId,
                defaultBranch,
                jobTokenAllowlist,
                variables,
                repository,
            };
            projects.set(fullPath, project);
            return project;
        },
    };
}

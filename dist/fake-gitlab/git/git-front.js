import { askGit } from "./git-backend.js";
/** A repository's address; group 1 is the project, group 2 what is asked of it. */
export const GIT_PATH = /^\/(.+?)\.git\/(info\/refs|git-upload-pack|git-receive-pack|HEAD|objects\/.*)$/;
const DENIED = "HTTP Basic: Access denied. The provided password or token is incorrect.\n";
/** Git over smart HTTP, to read. Any running job's token opens every project, so that submodules work. */
export async function serveGit(call, groups, settings) {
    const [projectPath = "", asked = ""] = groups;
    if (settings.book.processing(password(call)) === undefined) {
        return text(401, DENIED, { "www-authenticate": 'Basic realm="GitLab"' });
    }
    const project = settings.projects.find(projectPath);
    if (project === undefined) {
        return text(404, "The project you were looking for could not be found or you don't have permission to view it.\n");
    }
    if (asked === "git-receive-pack" || call.query.get("service") === "git-receive-pack") {
        return text(403, "You are not allowed to upload code.\n");
    }
    return askGit(call, `${project.path}.git/${asked}`, settings);
}
function password(call) {
    const match = /^Basic\s+(\S+)$/i.exec(call.headers.authorization ?? "");
    const [user = "", ...rest] = Buffer.from(match?.[1] ?? "", "base64")
        .toString()
        .split(":");
    return user === "gitlab-ci-token" ? rest.join(":") : "";
}
function text(status, body, headers = {}) {
    return { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers }, body };
}

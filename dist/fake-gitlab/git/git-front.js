import { mayUse } from "../projects/project.js";
import { askGit } from "./git-backend.js";
/** A repository's address; group 1 is the project, group 2 what is asked of it. */
export const GIT_PATH = /^\/(.+?)\.git\/(info\/refs|info\/lfs\/.*|git-upload-pack|git-receive-pack|HEAD|objects\/.*)$/;
const DENIED = "HTTP Basic: Access denied. The provided password or token is incorrect.\n";
/** Git over smart HTTP, to read. A running job's token opens every project that lets jobs of its project in. */
export async function serveGit(call, groups, settings) {
    const [projectPath = "", asked = ""] = groups;
    const job = settings.book.processing(password(call));
    if (job === undefined) {
        return text(401, DENIED, { "www-authenticate": 'Basic realm="GitLab"' });
    }
    const project = settings.projects.find(projectPath);
    if (project === undefined || !mayUse(project, job.pipeline.project)) {
        return text(404, "The project you were looking for could not be found or you don't have permission to view it.\n");
    }
    if (asked === "git-receive-pack" || call.query.get("service") === "git-receive-pack") {
        return text(403, "You are not allowed to upload code.\n");
    }
    if (asked.startsWith("info/lfs/"))
        return noLfs(settings.server);
    return askGit(call, `${project.path}.git/${asked}`, settings);
}
function password(call) {
    const match = /^Basic\s+(\S+)$/i.exec(call.headers.authorization ?? "");
    const [user = "", ...rest] = Buffer.from(match?.[1] ?? "", "base64")
        .toString()
        .split(":");
    return user === "gitlab-ci-token" ? rest.join(":") : "";
}
/** What a GitLab without LFS says; git-lfs shows the message. */
function noLfs({ url }) {
    const message = "Git LFS is not enabled on this GitLab server, contact your admin.";
    const body = JSON.stringify({ message, documentation_url: `${url}/help` });
    return { status: 501, headers: { "content-type": "application/vnd.git-lfs+json" }, body };
}
function text(status, body, headers = {}) {
    return { status, headers: { "content-type": "text/plain; charset=utf-8", ...headers }, body };
}

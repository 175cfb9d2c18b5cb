import { GIT_PATH, serveGit } from "./git/git-front.js";
import { failure, refusal } from "./http/answers.js";
import { createRestRoutes } from "./rest-api/rest-routes.js";
import { appendTrace } from "./runner-api/append-trace.js";
import { downloadArtifact, downloadFromStorage, STORAGE_PATH, } from "./runner-api/download-artifact.js";
import { requestJob } from "./runner-api/request-job.js";
import { deleteManager, deleteRunner, registerRunner, resetRunnerToken, verifyRunner, } from "./runner-api/runner-calls.js";
import { updateJob } from "./runner-api/update-job.js";
import { uploadArtifact } from "./runner-api/upload-artifact.js";
/** Everything this GitLab answers; the last route takes what is left. */
export function createRoutes(settings) {
    const { book } = settings;
    const jobId = (groups) => Number(groups[0]);
    const ofJob = (subresource) => (groups) => ({
        resource: "jobs",
        name: groups[0] ?? "",
        ...(subresource === undefined ? {} : { subresource }),
    });
    const ofRunners = (subresource) => () => ({
        resource: "runners",
        ...(subresource === undefined ? {} : { subresource }),
    });
    const api = (method, path, facts, handle, body = "whole") => ({ target: "gitlab", method, path: new RegExp(`^/api/v4/${path}$`), body, facts, handle });
    return [
        api("POST", "jobs/request", () => ({ resource: "jobs", subresource: "request" }), (call) => requestJob(call, settings)),
        api("PUT", "jobs/(\\d+)", ofJob(), (call, groups) => updateJob(call, jobId(groups), settings)),
        api("PATCH", "jobs/(\\d+)/trace", ofJob("trace"), (call, groups) => appendTrace(call, jobId(groups), settings)),
        api("POST", "jobs/(\\d+)/artifacts", ofJob("artifacts"), (call, groups) => uploadArtifact(call, jobId(groups), settings), "stream"),
        api("GET", "jobs/(\\d+)/artifacts", ofJob("artifacts"), (call, groups) => downloadArtifact(call, jobId(groups), settings)),
        api("POST", "runners", ofRunners(), (call) => registerRunner(call, settings)),
        api("DELETE", "runners", ofRunners(), (call) => deleteRunner(call, settings)),
        api("DELETE", "runners/managers", ofRunners("managers"), (call) => deleteManager(call, settings)),
        api("POST", "runners/verify", ofRunners("verify"), (call) => verifyRunner(call, settings)),
        api("POST", "runners/reset_authentication_token", ofRunners("reset_authentication_token"), (call) => resetRunnerToken(call, settings)),
        api("GET", "runners/router/discovery", ofRunners("router/discovery"), () => refusal("501 Not Implemented")),
        ...createRestRoutes(settings),
        {
            target: "gitlab",
            method: "GET",
            path: new RegExp(`^${STORAGE_PATH}(\\d+)/([0-9a-f]+)$`),
            body: "whole",
            facts: ([name = ""]) => ({ resource: "object-storage", name }),
            handle: (_, groups) => downloadFromStorage(jobId(groups), groups[1] ?? "", book),
        },
        {
            target: "git",
            method: undefined,
            path: GIT_PATH,
            body: "stream",
            facts: ([name = "", subresource = ""]) => ({ resource: "git", name, subresource }),
            handle: (call, groups) => serveGit(call, groups, settings),
        },
        {
            target: "gitlab",
            method: undefined,
            path: /^/,
            body: "whole",
            facts: () => ({ resource: "" }),
            handle: () => failure("404 Not Found"),
        },
    ];
}

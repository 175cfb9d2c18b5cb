import { jobId } from "./job-id.js";
import { present } from "./present.js";
const USER = { name: "user", id: "uid", setting: "run_as_user", allowed: "allowed_users" };
const GROUP = { name: "group", id: "gid", setting: "run_as_group", allowed: "allowed_groups" };
/**
 * Who a container runs as: its security context decides, else the pod's, else the job with `uid[:gid]` ("Configure container user and
 * group"). What the job may not have is told in its log and the image decides; no job fails for it.
 */
export function containerUser(container, asked, own, context) {
    const [uid = "", ...rest] = asked.split(":");
    const user = chooseId(USER, uid, container, own, context);
    const group = chooseId(GROUP, rest.join(":"), container, own, context);
    for (const { refusal } of [user, group])
        if (refusal !== undefined)
            context.log.print(refusal);
    return present({ runAsUser: user.id, runAsGroup: group.id });
}
function chooseId({ name, id, setting, allowed }, asked, container, own, { runner, log, debug }) {
    const config = runner.kubernetes;
    const configured = own[setting] ?? config.pod_security_context[setting];
    if (configured !== undefined) {
        const source = own[setting] === undefined ? "pod security context" : "container security context";
        if (asked === "")
            return { id: configured };
        const where = `${name} is set to ${configured} in ${source}`;
        const refusal = `Overriding ${name} for container "${container}" to "${asked}" is not allowed: ${where}`;
        return { id: configured, refusal };
    }
    if (asked === "")
        return { id: undefined };
    try {
        const report = (text) => debug("warning", `${allowed}: ${text}`);
        return { id: jobId(asked, { name, allowed: config[allowed], report }) };
    }
    catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        const what = `Error parsing '${id}' from image options for container "${container}"`;
        log.warning(`${what}, using the configured security context: ${problem}`);
        return { id: undefined };
    }
}

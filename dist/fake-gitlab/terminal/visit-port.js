import { createHttpClientFactory } from "../../src/platform/index.js";
/** Asks a port of a job through its runner's session; the answer is in the History. 502 stands for none. */
export async function visitPort(job, session, { method, service, port, path }, { network, clock, history }) {
    const told = (status, body) => history.record("gitlab", { type: "port-visit", job, method, service, port, status, body });
    if (session === undefined) {
        told(404, "the job's runner told of no session");
        return;
    }
    const client = createHttpClientFactory({ network, clock })({ ca: session.certificate });
    const url = `${session.url}/proxy/${service}/${port}/${path}`;
    try {
        const { status, text } = await client.request({ method, url, headers: { authorization: session.authorization } });
        told(status, await text());
    }
    catch (error) {
        told(502, error instanceof Error ? error.message : String(error));
    }
    finally {
        client.close();
    }
}

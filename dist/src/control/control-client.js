import { usageError, UsageError } from "../diagnostics/index.js";
export function createControlClient(http, { url, token, pid }) {
    const send = async (method, path, body, file) => {
        const request = { method, url: `${url}${path}`, headers: { authorization: `Bearer ${token}` } };
        const response = await http.request(body === undefined ? request : { ...request, body }).catch((error) => {
            throw usageError("no-answer", `the serve with process id ${pid} does not answer: ${error.message}`);
        });
        const answer = JSON.parse(await response.text());
        if (answer.faults !== undefined)
            return answer.faults;
        if (answer.problems !== undefined) {
            throw new UsageError(answer.problems.map((problem) => (file === undefined ? problem : { ...problem, file })));
        }
        throw usageError("refused", answer.message ?? `answered with ${response.status}`);
    };
    return {
        list: () => send("GET", "/faults"),
        add: (plan, file) => send("POST", "/faults", plan, file),
        remove: (index) => send("DELETE", `/faults/${index}`),
        clear: async () => void (await send("DELETE", "/faults")),
    };
}

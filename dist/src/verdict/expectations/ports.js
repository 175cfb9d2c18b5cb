import { fail, pass } from "../check.js";
/** What ports of a job answered; every expectation is about the last request for that port. */
export function checkPorts(id, { visits }, expected) {
    return expected.map(({ service, port, method, status, contains }, index) => {
        const visit = visits.ports.findLast((each) => each.service === service && each.port === port && each.method === method);
        const texts = contains.map((text) => JSON.stringify(text)).join(" and ");
        const claim = {
            expected: `${status}${texts === "" ? "" : ` with ${texts}`} from ${method} ${service}:${port}`,
            got: visit === undefined ? "nobody asked" : `${visit.status} ${JSON.stringify(visit.body.slice(0, 200))}`,
            evidence: [visit],
        };
        const ok = visit?.status === status && contains.every((text) => visit.body.includes(text));
        return ok ? pass(`${id}[${index}]`, claim) : fail(`${id}[${index}]`, claim);
    });
}

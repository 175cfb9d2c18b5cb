import { stopContainer } from "../containers/stop-container.js";
export function terminateContainers(lives, graceMs, { podIP, clock, say }) {
    const running = lives.flatMap((life) => (life.running ? [{ life, run: life.running }] : []));
    const stops = running.map(({ life: { spec }, run: { container } }) => {
        const fieldPath = `spec.containers{${spec.name}}`;
        say({ type: "Normal", reason: "Killing", message: `Stopping container ${spec.name}`, fieldPath });
        return stopContainer({ container, podIP, clock }, spec.lifecycle?.preStop, graceMs, () => 
        // The handler's own words could hold secrets.
        say({ type: "Warning", reason: "FailedPreStopHook", message: "PreStopHook failed", fieldPath }));
    });
    return {
        shorten(ms) {
            for (const stop of stops)
                stop.shorten(ms);
        },
        done: Promise.all([...stops.map(({ told }) => told), ...running.map(({ life }) => life.ended)]).then(() => { }),
    };
}

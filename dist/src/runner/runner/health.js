export function createHealth(clock, runner) {
    let failures = 0;
    let until = Number.NEGATIVE_INFINITY;
    return {
        good() {
            failures = 0;
        },
        bad() {
            failures++;
            if (failures < runner.unhealthy_requests_limit)
                return false;
            failures = 0;
            until = clock.monotonic() + runner.unhealthy_interval * 1000;
            return true;
        },
        pause: () => Math.max(0, until - clock.monotonic()),
    };
}

import type { Clock, Listener, Network } from "../../../src/platform/index.ts";

/** A clock that knows how many of its timers have not fired yet. */
export function countedClock(clock: Clock): Clock & { pending(): number } {
  let pending = 0;
  return {
    now: clock.now,
    monotonic: clock.monotonic,
    pending: () => pending,
    timer(delayMs, callback, options) {
      pending += 1;
      let over = false;
      const end = () => {
        if (!over) pending -= 1;
        over = true;
      };
      const timer = clock.timer(
        delayMs,
        () => {
          end();
          callback();
        },
        options,
      );
      return {
        cancel() {
          end();
          timer.cancel();
        },
      };
    },
    sleep(ms, signal) {
      pending += 1;
      return clock.sleep(ms, signal).finally(() => (pending -= 1));
    },
  };
}

/** A network that knows how many connections its listeners have open. */
export function countedNetwork(network: Network): Network & { open(): number } {
  const listeners: Listener[] = [];
  return {
    dial: network.dial,
    async listen(address, onConnection) {
      const listener = await network.listen(address, onConnection);
      listeners.push(listener);
      return listener;
    },
    open: () => listeners.reduce((sum, listener) => sum + listener.connections().length, 0),
  };
}

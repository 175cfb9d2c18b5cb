import { createRedis } from "../services/redis.ts";
import { startService } from "../services/service.ts";

await startService("redis-server", 6379, createRedis());

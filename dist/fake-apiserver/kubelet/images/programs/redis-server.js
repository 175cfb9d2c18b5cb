import { createRedis } from "../services/redis.js";
import { startService } from "../services/service.js";
await startService("redis-server", 6379, createRedis());

import { startService } from "../services/service.ts";

await startService("mysqld", 3306, () => {});

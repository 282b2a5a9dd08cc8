/** How often each kill is done; FAULT_RUNS makes it less. */
export const RUNS = Number(process.env['FAULT_RUNS'] ?? 50);

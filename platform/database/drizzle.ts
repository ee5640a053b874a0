/**
 * Drizzle, for everybody from one file: what it exports is listed in 130 kB, which Node parses anew for each file that imports
 * it, a quarter of the time that a process takes to load.
 */
export * from 'drizzle-orm';

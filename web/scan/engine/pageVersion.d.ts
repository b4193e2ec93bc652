/** The version of this page, as vite.config.ts puts it in. */
declare const pageVersion: string;

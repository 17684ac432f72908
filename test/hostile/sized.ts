/** How many of something a test takes: few, or as many as `npm run test:slow` does. */
export const sized = (few: number, many: number): number => (process.env['SLOW'] === undefined ? few : many);

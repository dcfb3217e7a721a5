/** The mark: the ü of the wordmark as a boat under two sails, on a grid of 40 × 40. */
export const MARK = {
  hull: 'M5 20v3.5a15 15 0 0 0 30 0V20h-6.5v3.5a8.5 8.5 0 0 1-17 0V20Z',
  sails: 'M12.2 17V8.2C16 9.3 18.4 12.6 18.4 17ZM21.6 17V3.4C27 5 30.4 10 30.4 17Z',
} as const;

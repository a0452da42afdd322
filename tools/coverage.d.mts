export const coverage: () => string

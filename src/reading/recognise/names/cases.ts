/** What a name's own words say when they stand in a case: "в Киеве", "Саудовской Аравии". */
export const cases: ReadonlySet<string> = new Set(['genitive', 'dative', 'accusative', 'instrumental', 'locative'])

const besidesCase: ReadonlySet<string> = new Set(['plural', 'feminine', 'neuter'])

/** Whether a form's features are of case alone. */
export const isCaseForm = (features: readonly string[]): boolean => features.some((feature) => cases.has(feature)) && features.every((feature) => cases.has(feature) || besidesCase.has(feature))

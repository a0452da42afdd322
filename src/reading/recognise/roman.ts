/** Matches "XIX", "XXIe", "XVIII"; not "XIXth-century", "Mix". */
const roman = /^([IVX]{1,5})\p{Ll}{0,3}$/u
const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** The number that a word says in Roman numerals up to thirty-nine, with an ordinal mark written onto it or without ("XIXe"); 0 where it is none. */
export const romanNumeral = (form: string): number => {
  const digits = [...(roman.exec(form)?.[1] ?? '')]
  return digits.reduce((sum, digit, place) => {
    const [value, next] = [values[digit] ?? 0, values[digits[place + 1] ?? ''] ?? 0]
    return value < next ? sum - value : sum + value
  }, 0)
}

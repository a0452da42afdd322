// Numbers, ranges, ordinals, shares, money, ages and measures (numbers-recognizers).
import { lines } from '../data.mjs'
import { pairs, same, shared } from '../matching.mjs'

/** What a component looks for; what else stands in its input is not listed there. */
const looksFor = {
  NumberModel: ['number'], NumberRangeModel: ['numberrange'], OrdinalModel: ['ordinal'], PercentModel: ['percentage'], AgeModel: ['age'], CurrencyModel: ['currency'], DimensionModel: ['dimension'], TemperatureModel: ['temperature'],
}
/** Not asked for, and said in rows of their own: words of order without a number ("next", "the last but one") are no quantities, nor is a unit that stands alone ("in kilograms"). */
const outside = (one) => (one.type === 'ordinal.relative' ? 'words of order' : one.value === undefined || one.value === 'null' ? 'units without a number' : null)

/** ISO 4217. Matches "USD"; not "percent". */
const currency = /^[A-Z]{3}$/u
const kindOf = ({ quantity: { min, max, unit } }) => (unit === 'percent' ? 'percentage' : unit === 'ordinal' ? 'ordinal' : unit.startsWith('age-') ? 'age' : currency.test(unit) ? 'currency' : unit.startsWith('degree') ? 'temperature' : min !== max ? 'numberrange' : 'number')

/** A number as the data writes it, with decimal comma or point; null for none. */
const numberOf = (text) => (text === '' || text === undefined ? null : Number(text.replace(/%$/u, '').replace(',', '.')))
/** Matches "[10,15)", "(3000,)"; not "10". */
const range = /^([[(])(-?[\d.E+-]*),(-?[\d.E+-]*)([\])])$/u
const near = (a, b) => a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a)))

/** Whether the numbers agree; open and closed ends of a range are not told apart ("more than 40" is 40..null in Stemma's model). */
const rightValue = (wanted, { quantity }) => {
  const bounds = range.exec(wanted.value.replace(/%/gu, ''))
  if (bounds !== null) return near(numberOf(bounds[2]), quantity.min) && near(numberOf(bounds[3]), quantity.max)
  const value = numberOf(wanted.value)
  // Shares are parts of one in Stemma: a third is 0.333333. A hedge leaves one end open, which these cases do not ask about.
  return near(value, quantity.min) || near(value, quantity.max)
}

const ours = ['en', 'fr', 'ar']
export const quantities = {
  name: 'quantities',
  measures: {
    'span F1': 'F1', 'exact span F1': 'F1', 'value accuracy': 'accuracy', 'value: number': 'accuracy', 'value: numberrange': 'accuracy', 'value: ordinal': 'accuracy', 'value: percentage': 'accuracy', 'value: age': 'accuracy',
    'value: currency': 'accuracy', 'value: dimension': 'accuracy', 'value: temperature': 'accuracy', 'not asked: words of order': 'accuracy', 'not asked: units without a number': 'accuracy', 'found in cases without any': 'accuracy',
  },
  sets: (data) => ours.map((language) => ({ name: 'numbers-recognizers', language, items: lines(data, 'numbers-recognizers', `${language}.jsonl`)?.map((item, number) => ({ ...item, id: `${language} ${number + 1}`, language })) ?? null })),
  input: (item) => ({ content: { kind: 'text', text: item.input }, language: item.language }),
  score: (item, reading) => {
    const found = reading.mentions.filter((mention) => mention.kind === 'quantity')
    const wanted = item.results.filter((one) => outside(one) === null)
    const beside = item.results.filter((one) => outside(one) !== null)
    const matched = pairs(wanted, found, shared)
    const partner = new Map(matched)
    const given = new Set(matched.map(([, one]) => one))
    const touched = (one) => item.results.some((result) => result.start < one.end && one.start < result.end)
    const extra = found.filter((one) => !given.has(one) && (touched(one) ? !beside.some((result) => shared(result, one) > 0) : looksFor[item.component]?.includes(kindOf(one))))
    const span = { right: matched.length, claimed: matched.length + extra.length, wanted: wanted.length }
    const right = wanted.filter((one) => partner.has(one) && rightValue(one, partner.get(one)))
    const value = (all) => ({ right: all.filter((one) => right.includes(one)).length, claimed: all.filter((one) => partner.has(one)).length, wanted: all.length })
    const counts = { 'span F1': span, 'exact span F1': { ...span, right: matched.filter(([one, got]) => same(one, got)).length }, 'value accuracy': value(wanted) }
    for (const type of new Set(wanted.map((one) => one.type))) counts[`value: ${type}`] = value(wanted.filter((one) => one.type === type))
    for (const one of beside) {
      const hit = found.some((other) => shared(one, other) > 0) ? 1 : 0
      const name = `not asked: ${outside(one)}`
      counts[name] = { right: (counts[name]?.right ?? 0) + hit, claimed: hit, wanted: (counts[name]?.wanted ?? 0) + 1 }
    }
    if (item.results.length === 0) counts['found in cases without any'] = { right: extra.length > 0 ? 1 : 0, claimed: extra.length, wanted: 1 }
    return {
      counts,
      errors: [
        ...wanted.filter((one) => !partner.has(one)).map((one) => ({ kind: `missed ${one.type} ${one.subtype ?? ''}`.trim(), says: `${around(item.input, one)} wanted ${one.value}` })),
        ...extra.map((one) => ({ kind: `claimed in ${item.component}`, says: `${around(item.input, one)} ${one.rule} ${one.quantity.min}..${one.quantity.max} ${one.quantity.unit}` })),
        ...wanted.filter((one) => partner.has(one) && !right.includes(one)).map((one) => ({ kind: `value ${one.type} ${one.subtype ?? ''}`.trim(), says: `${around(item.input, one)} wanted ${one.value} got ${shown(partner.get(one))}` })),
        ...matched.filter(([one, got]) => !same(one, got)).map(([one, got]) => ({ kind: `bounds ${one.type}`, says: `${around(item.input, one)} got [${got.quote}] ${got.rule}` })),
      ],
    }
  },
}
const shown = ({ quote, quantity: { min, max, unit }, rule }) => `[${quote}] ${min}..${max} ${unit} ${rule}`
const around = (text, { start, end }) => `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`

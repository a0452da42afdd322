import { describe, expect, test } from 'vitest'
import { loadReader } from '../../src/flow/reader.ts'
import { isFailure } from '../../src/model/failure.ts'
import type { Claim } from '../../src/model/claim.ts'

const reader = loadReader()
const claimsOf = (language: string, text: string): readonly Claim[] => {
  const reading = reader.read({ id: 'figures', content: { kind: 'text', text }, path: null, url: null, publisher: 'The Paper', published: '2024-03-12', language })
  if (isFailure(reading)) throw new Error(reading.message)
  return reading.claims
}
/** A figure in short: "killed 11..11", with "new" and the like where the scope is asked for. */
const figuresOf = (language: string, text: string): readonly string[] =>
  claimsOf(language, text).filter((claim) => claim.type.startsWith('figure/')).map((claim) => `${claim.type.slice('figure/'.length)} ${claim.quantity?.min ?? ''}..${claim.quantity?.max ?? ''}`).sort()

/** Sentence → all figures that it holds, and no others. */
const tables: Readonly<Record<string, readonly (readonly [text: string, ...figures: readonly string[]])[]>> = {
  en: [
    // Each number has the measure of its own clause.
    ['Eleven people were killed and 20 others were injured.', 'injured 20..20', 'killed 11..11'],
    ['A soldier was killed and two were wounded.', 'injured 2..2', 'killed 1..1'],
    ['Eight were killed and 12 were missing.', 'killed 8..8', 'missing 12..12'],
    ['Twelve died and 30 were hospitalised.', 'died 12..12', 'injured 30..30'],
    ['At least 12 people were killed and 30 wounded.', 'injured 30..30', 'killed 12..'],
    ['The strike killed 12 people and wounded 30.', 'injured 30..30', 'killed 12..12'],
    // Numbers that stand together share one measure; a part has its whole's.
    ['Two soldiers and five militants were killed.', 'killed 2..2', 'killed 5..5'],
    ['The rebels killed two soldiers and five policemen.', 'killed 2..2', 'killed 5..5'],
    ['The mission has around 13,500 soldiers and 2,000 police.', 'strength 13500..13500', 'strength 2000..2000'],
    ['More than 4,000 civilians, including 300 children, had been killed in Sudan.', 'killed 300..300', 'killed 4000..'],
    ['Ten people, including three soldiers, died.', 'died 10..10', 'died 3..3'],
    ['The army killed 223 civilians, including 56 children.', 'killed 223..223', 'killed 56..56'],
    // Who speaks is not counted among those spoken of.
    ['Two witnesses said soldiers had killed ten people.', 'killed 10..10'],
    ['Three officials said the strike killed the commander.', 'killed 1..1'],
    // What people are yields to what becomes of them.
    ['Four fighters were killed.', 'killed 4..4'],
    ['Four fighters arrived in Goma.', 'strength 4..4'],
    ['A truce would see 33 hostages released.', 'released 33..33'],
    ['Twelve refugees were killed when soldiers opened fire.', 'killed 12..12'],
    ['Five of the wounded died overnight.', 'died 5..5'],
    // Old and new values are no bounds.
    ['The toll rose from 11 to 19.', 'killed 19..19'],
    ['The toll fell from 19 to 11.', 'killed 11..11'],
    ['The number of displaced rose from 100,000 to 250,000.', 'displaced 250000..250000'],
    ['Between 10 and 15 people were killed.', 'killed 10..15'],
    // One person told of without a number.
    ['The journalist was arrested on Monday.', 'arrested 1..1'],
    ['The priest has been released.', 'released 1..1'],
    ['The president met Ahmed Salah on Sunday. He was kidnapped on Monday.', 'abducted 1..1'],
    ['The journalists were arrested on Monday.'],
    ['I keep coming back to that number, the way one touches a bruise.'],
    // Nobody.
    ['No one was killed.', 'killed 0..0'],
    ['No casualties were reported.', 'casualties 0..0'],
    ['Nobody was arrested.', 'arrested 0..0'],
    ['No civilians were hurt, the army said.', 'injured 0..0'],
    ['No soldiers killed the man.'],
  ],
  ar: [
    ['قتل 17 مدنيا بينهم ستة أطفال في قصف على المدينة.', 'killed 17..17', 'killed 6..6'],
    ['مقتل 14 شخصا وإصابة 26 آخرين في انفجار.', 'injured 26..26', 'killed 14..14'],
    ['ارتفاع الحصيلة إلى 16 قتيلا.', 'killed 16..16'],
    ['ارتفعت حصيلة القتلى من 11 إلى 19 شخصا.', 'killed 19..19'],
    ['لقي ثلاثة أشخاص مصرعهم في حادث.', 'killed 3..3'],
    ['أصيب تسعة.', 'injured 9..9'],
    ['قتل سبعة مدنيين وأصيب 15 آخرون.', 'injured 15..15', 'killed 7..7'],
    ['قتل جنديان وخمسة مسلحين في الاشتباكات.', 'killed 5..5'],
    ['أفرجت حماس عن 33 رهينة.', 'released 33..33'],
    ['اعتقل الصحفي يوم الاثنين.', 'arrested 1..1'],
  ],
  fr: [
    ['Douze personnes ont été tuées et 30 autres blessées.', 'injured 30..30', 'killed 12..12'],
    ['Douze personnes ont été tuées et 30 autres ont été blessées.', 'injured 30..30', 'killed 12..12'],
    ['Aucun civil n’a été blessé.', 'injured 0..0'],
    ['Dix personnes, dont trois soldats, ont été tuées.', 'killed 10..10', 'killed 3..3'],
  ],
  ru: [
    ['Никто не погиб.', 'killed 0..0'],
    ['Число погибших выросло с 11 до 19.', 'killed 19..19'],
    ['Погибли десять человек, в том числе трое детей.', 'killed 10..10', 'killed 3..3'],
  ],
}

describe.each(Object.entries(tables))('the figures of a sentence (%s)', (language, rows) => {
  test.each(rows.map(([text, ...figures]) => ({ text, figures })))('$text', ({ text, figures }) => {
    expect(figuresOf(language, text)).toEqual(figures)
  })
})

const figure = (text: string, language = 'en'): Claim => {
  const found = claimsOf(language, text).find((claim) => claim.type.startsWith('figure/'))
  if (found === undefined) throw new Error(`no figure in “${text}”`)
  return found
}

describe('what stands around a figure', () => {
  test.each([
    ['Emergency Lawyers put the death toll at 19, but Reuters could not independently verify the figure.', 'happened'],
    ['A police source, who was not authorised to speak, said eight people were killed.', 'happened'],
    ['The raid did not kill ten people.', 'did-not-happen'],
    ['No one was killed.', 'happened'],
  ] as const)('a negation of another clause denies nothing: %s', (text, reality) => {
    expect(figure(text).reality).toBe(reality)
  })

  test('what is to be has not happened', () => {
    expect(['planned', 'possible']).toContain(figure('A truce would see 33 hostages released.').reality)
  })

  test.each([
    ['The drone strike killed two, the Counter-Terrorism Service in Kurdistan said.', null],
    ['Nine people were killed in Aleppo, Pakistan said.', 'Aleppo'],
  ])('a place in the speaker’s name is not where it happened: %s', (text, place) => {
    expect(figure(text).place?.name ?? null).toBe(place)
  })

  test('what a toll rises to is cumulative', () => {
    expect(figure('The death toll climbed to 19.').quantity?.scope.kind).toBe('cumulative')
    expect(figure('ارتفاع الحصيلة إلى 16 قتيلا.', 'ar').quantity?.scope.kind).toBe('cumulative')
  })

  test('the dead that an attack leaves do not depart', () => {
    expect(figure('The attack left 12 dead and 40 wounded.').quantity?.scope.kind).toBe('new')
  })

  test('nothing is said of whom the injured are where only “others” are counted', () => {
    const injured = claimsOf('en', 'Eleven people were killed and 20 others were injured.').find((claim) => claim.type === 'figure/injured')
    expect(injured?.quantity?.of).toBeNull()
  })
})

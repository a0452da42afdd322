import { describe, expect, it } from 'vitest'
import { isFailure, read } from '../../src/stemma.ts'

/** Texts of some length that could make a stage look at everything for each thing. */
const subjects = ['The harbour office', 'General Tarek Selmani', 'A convoy of 40 lorries', 'The council of elders', 'Nadia Korbel, the foreign minister', 'Two patrol boats', 'Police in Benghazi']
const deeds = ['reached the northern bridge on Tuesday', 'met the delegation in Tunis', 'said that 12 people had been killed in Aleppo', 'closed the coastal road', 'denied that soldiers had attacked the town', 'promised to send aid', 'left for Geneva after the talks']
const sentence = (number: number): string => `${subjects[number % 7]} ${deeds[(number * 3 + (number >> 3)) % 7]}.`
const grown = (size: number, part: (number: number) => string, between: string): string => {
  const parts: string[] = []
  for (let length = 0, number = 0; length < size; number += 1) {
    const next = part(number)
    parts.push(next)
    length += next.length + between.length
  }
  return parts.join(between)
}
const letters = (number: number): string => number.toString(36).replace(/[0-9]/g, (digit) => String.fromCharCode(103 + Number(digit)))
const name = (number: number): string => `${letters(number * 7919 + 40_000).replace(/^./, (first) => first.toUpperCase())} ${letters(number * 104_729 + 90_000).replace(/^./, (first) => first.toUpperCase())}`

const shapes: readonly (readonly [what: string, bytes: number, part: (number: number) => string, between: string])[] = [
  ['normal sentences in paragraphs', 1_000_000, (number) => Array.from({ length: 4 }, (_, at) => sentence(number * 4 + at)).join(' '), '\n\n'],
  ['normal sentences in one paragraph', 300_000, sentence, ' '],
  ['one sentence without an end', 200_000, (number) => sentence(number).slice(0, -1), ' and '],
  ['a list of names', 200_000, name, ', '],
  ['a person in every sentence, none like another', 200_000, (number) => `${name(number)} said that ${name(number + 1)} had left.`, ' '],
  ['one name over and over', 200_000, () => 'Selmani', ' '],
  ['the same sentence over and over', 200_000, () => sentence(1), ' '],
  ['quotation marks that never close', 150_000, (number) => `“${sentence(number)}`, ' '],
  ['quotations within quotations', 150_000, (number) => `He said: “She said: ‘${sentence(number)}’ ”`, ' '],
  ['dates', 150_000, (number) => `on ${1 + (number % 28)} March ${1990 + (number % 40)}`, ', '],
  ['who says that who says', 150_000, (number) => `${subjects[number % 7]} said that`, ' '],
  ['capitals', 150_000, (number) => sentence(number).toUpperCase(), ' '],
  ['Arabic sentences', 200_000, (number) => `قال ${['وزير الخارجية', 'اللواء طارق السلماني', 'متحدث باسم الجيش'][number % 3]} إن ${2 + (number % 90)} شخصا قتلوا في ${['حلب', 'طرابلس', 'بنغازي'][(number >> 2) % 3]} يوم الثلاثاء.`, ' '],
  ['Arabic without an end', 150_000, (number) => `وقال المتحدث إن القوات وصلت إلى ${['حلب', 'طرابلس', 'بنغازي'][number % 3]}`, ' '],
  ['short lines', 150_000, (number) => name(number), '\n'],
  ['commas', 100_000, () => 'a', ','],
  ['brackets that never close', 100_000, () => '(a', ' '],
]

/** Processor seconds that a reading takes. */
const secondsFor = (text: string): number => {
  const began = process.cpuUsage()
  const reading = read({ content: { kind: 'plain', plain: text }, published: '2024-05-07' })
  const { user, system } = process.cpuUsage(began)
  if (isFailure(reading)) throw new Error(reading.message)
  return (user + system) / 1e6
}

describe('twice the text takes about twice the time', () => {
  // Whatever is compiled and loaded is so before anything is measured.
  for (const [, , part, between] of shapes) secondsFor(grown(20_000, part, between))
  it.each(shapes)('%s', (_, bytes, part, between) => {
    const [once, twice] = [bytes, bytes * 2].map((size) => Math.min(...[1, 2].map(() => secondsFor(grown(size, part, between))))) as [number, number]
    // Below a tenth of a second the machine's noise is all there is.
    expect(twice, `${once.toFixed(2)} s, then ${twice.toFixed(2)} s`).toBeLessThan(Math.max(0.3, once * 3))
  }, 120_000)
})

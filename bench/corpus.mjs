import { chance, zipf } from './chance.mjs'
import { group, offices, people, person, towns } from './names.mjs'
import { boilerplate, quiet, withTail } from './quiet.mjs'

/** A generated stream of reports: names by Zipf, one in five a copy, bursts of 200 on one event, one in ten with vague dates. A function of its length and seed. */

const perDay = 40
/** Copies are made of one of so many reports before. */
const copiedFrom = 20
const burst = { every: 1000, size: 200, from: 300 }
const share = { copies: 0.2, vague: 0.1, arabic: 0.3, boilerplate: 0.1 }

const day = (number) => new Date(Date.UTC(2024, 0, 8 + number))
const iso = (number) => day(number).toISOString().slice(0, 10)
const months = { en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'], ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'] }
const weekdays = { en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'], ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] }
const vague = { en: ['in recent weeks', 'earlier this year', 'some time ago'], ar: ['في الأسابيع الأخيرة', 'في وقت سابق من هذا العام', 'قبل مدة'] }

/** How each kind of event is told: several ways, so that reports of one event share facts and not words. */
const telling = {
  en: {
    visit: (e, when) => [`${e.office} ${e.first} arrived in ${e.town} ${when} for talks with ${e.second}.`, `${e.first}, the ${e.office.toLowerCase()}, met ${e.second} in ${e.town} ${when}, officials said.`, `${e.second} received ${e.office} ${e.first} in ${e.town} ${when} and discussed the border crossing.`],
    strike: (e, when) => [`An air strike on a depot near ${e.town} killed ${e.count} people ${when}, ${e.first} said.`, `At least ${e.count} people were killed when warplanes bombed a warehouse outside ${e.town} ${when}, according to ${e.first}.`, `${e.first} told reporters that ${e.count} people died ${when} in the bombing of ${e.town}.`],
    clash: (e, when) => [`Fighters of ${e.group} attacked an army post near ${e.town} ${when}, wounding ${e.count} soldiers.`, `The army said ${e.group} had shelled its positions in ${e.town} ${when} and that ${e.count} soldiers were injured.`, `Clashes between the army and ${e.group} broke out in ${e.town} ${when}, leaving ${e.count} wounded.`],
    protest: (e, when) => [`About ${e.count}00 people protested in ${e.town} ${when} against ${e.first}.`, `Demonstrators gathered ${when} in ${e.town} to demand the resignation of ${e.first}, police said.`, `Police arrested ${e.count} protesters in ${e.town} ${when}.`],
    agree: (e, when) => [`${e.first} and ${e.second} signed an agreement on water in ${e.town} ${when}.`, `An agreement on water was signed ${when} by ${e.first} and ${e.second} in ${e.town}.`, `In ${e.town}, ${e.first} promised ${when} to send aid worth $${e.count} million, and ${e.second} accepted it.`],
  },
  ar: {
    visit: (e, when) => [`وصل ${e.office} ${e.first} إلى ${e.town} ${when} لإجراء محادثات مع ${e.second}.`, `التقى ${e.office} ${e.first} ${e.second} في ${e.town} ${when}، بحسب مسؤولين.`, `استقبل ${e.second} في ${e.town} ${when} ${e.office} ${e.first} وبحث معه ملف المعبر الحدودي.`],
    strike: (e, when) => [`قال ${e.first} إن ${e.count} شخصا قتلوا ${when} في غارة جوية على مستودع قرب ${e.town}.`, `قتل ${e.count} شخصا على الأقل ${when} عندما قصفت طائرات حربية مخزنا خارج ${e.town}، وفق ${e.first}.`, `أعلن ${e.first} مقتل ${e.count} شخصا في قصف ${e.town} ${when}.`],
    clash: (e, when) => [`هاجم مقاتلو ${e.group} موقعا للجيش قرب ${e.town} ${when}، ما أدى إلى إصابة ${e.count} جنديا.`, `قال الجيش إن ${e.group} قصفت مواقعه في ${e.town} ${when} وإن ${e.count} جنديا أصيبوا.`, `اندلعت اشتباكات بين الجيش و${e.group} في ${e.town} ${when} وأسفرت عن إصابة ${e.count} جنديا.`],
    protest: (e, when) => [`تظاهر نحو ${e.count}00 شخص في ${e.town} ${when} ضد ${e.first}.`, `تجمع متظاهرون في ${e.town} ${when} للمطالبة باستقالة ${e.first}، بحسب الشرطة.`, `اعتقلت الشرطة ${e.count} متظاهرا في ${e.town} ${when}.`],
    agree: (e, when) => [`وقع ${e.first} و${e.second} اتفاقا بشأن المياه في ${e.town} ${when}.`, `وقع اتفاق بشأن المياه ${when} بين ${e.first} و${e.second} في ${e.town}.`, `وعد ${e.first} في ${e.town} ${when} بإرسال مساعدات بقيمة ${e.count} مليون دولار، وقبلها ${e.second}.`],
  },
}
const kinds = Object.keys(telling.en)

const when = (random, language, { event, published }) => {
  if (event.vague) return random.one(vague[language])
  const date = day(event.day)
  const near = published - event.day < 6
  if (language === 'en') return near ? `on ${weekdays.en[date.getUTCDay()]}` : `on ${date.getUTCDate()} ${months.en[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  return near ? `يوم ${weekdays.ar[date.getUTCDay()]}` : `في ${date.getUTCDate()} ${months.ar[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** Report after report, so that no more of them are held than a copy can be made of.
 * @returns {Generator<{ id: string, text: string, publisher: string, published: string, language: 'en' | 'ar' }>} */
export function* corpus(count, seed = 7) {
  const random = chance(seed)
  const [anyPerson, anyGroup, anyTown] = [zipf(people), zipf(400), zipf(towns.length)]
  const pairOfPeople = () => {
    const first = anyPerson(random)
    let second = anyPerson(random)
    while (second === first) second = anyPerson(random)
    return { first, second }
  }
  const newEvent = (on) => ({ kind: random.one(kinds), day: on, vague: random.happens(share.vague), ...pairOfPeople(), group: anyGroup(random), town: anyTown(random), office: random.below(offices.length), count: 2 + random.below(80) })
  const inLanguage = (event, language) => ({ first: person(event.first)[language], second: person(event.second)[language], group: group(event.group)[language], town: towns[event.town][language], office: offices[event.office][language], count: event.count })
  const lately = []
  const recent = []
  const kept = (report) => { recent.push(report); if (recent.length > copiedFrom) recent.shift(); return report }
  let great = null
  for (let number = 0; number < count; number += 1) {
    const published = Math.floor(number / perDay)
    const at = number % burst.every
    // Every burst is of one kind: were it drawn, the one burst of a thousand reports might cost nothing and those of ten thousand the average.
    if (at === burst.from) great = { ...newEvent(published), vague: false, kind: 'strike' }
    const bursting = at >= burst.from && at < burst.from + burst.size
    const publisher = `Outlet ${1 + random.below(60)}`
    if (!bursting && recent.length === copiedFrom && random.happens(share.copies)) {
      // A copy: another outlet, a sentence fewer.
      const copied = random.one(recent)
      const lines = copied.text.split('\n')
      yield kept({ ...copied, id: `r${number}`, publisher, published: iso(published), text: lines.filter((_, line) => line === 0 || lines.length < 4 || line !== lines.length - 1).join('\n') })
      continue
    }
    const language = random.happens(share.arabic) ? 'ar' : 'en'
    const events = bursting ? [great] : []
    while (events.length < 3) {
      // Most stories are told more than once.
      const event = lately.length > 0 && random.happens(0.4) ? random.one(lately) : newEvent(published - random.below(3))
      events.push(event)
      lately.push(event)
      if (lately.length > 60) lately.shift()
    }
    const lines = events.map((event) => withTail(random, language, random.one(telling[language][event.kind](inLanguage(event, language), when(random, language, { event, published })))))
    for (let filler = 0; filler < 4; filler += 1) lines.splice(1 + random.below(lines.length), 0, quiet(random, language))
    if (random.happens(share.boilerplate)) lines.push(boilerplate(random, language))
    yield kept({ id: `r${number}`, publisher, published: iso(published), language, text: lines.join('\n') })
  }
}

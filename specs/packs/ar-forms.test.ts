import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Files } from '../../src/packs/files.ts'
import { loadFrames } from '../../src/packs/frames.ts'
import { type Hit, loadLanguage } from '../../src/packs/language.ts'
import { tokenise } from '../../src/text/tokens.ts'

const root = new URL('../../', import.meta.url)
const files: Files = {
  list: (folder) => (existsSync(new URL(folder, root)) ? readdirSync(new URL(folder, root)).sort() : []),
  read: (path) => readFileSync(new URL(path, root), 'utf8'),
  bytes: (path) => readFileSync(new URL(path, root)),
}
const arabic = loadLanguage(files, 'ar', loadFrames(files))

/** What begins at the first word of a running form and takes all its words. */
const whole = (text: string): readonly Hit[] => {
  const tokens = tokenise(text)
  return arabic.hits(tokens, 0).filter((hit) => hit.until === tokens.length)
}

/** Running forms as news has them → list, value. */
const forms: readonly (readonly [string, string, string])[] = [
  // verbs: past, imperfect, future, feminine, plural, clitics
  ['وأعلنت', 'reporting', 'stated'], ['سيعلن', 'reporting', 'stated'], ['فقال', 'reporting', 'stated'], ['ويقولون', 'reporting', 'stated'], ['أوضحت', 'reporting', 'stated'], ['وأكدت', 'reporting', 'confirmed'],
  ['تؤكد', 'reporting', 'confirmed'], ['وشدد على', 'reporting', 'confirmed'], ['نفت', 'reporting', 'denied'], ['وينفي', 'reporting', 'denied'], ['زعمت', 'reporting', 'alleged'], ['وأشار إلى', 'reporting', 'stated'],
  ['مشيرا إلى', 'reporting', 'stated'], ['ولفتت إلى', 'reporting', 'stated'], ['ونقلت', 'reporting', 'relayed'], ['أفادت', 'reporting', 'stated'], ['مؤكدا', 'reporting', 'confirmed'], ['وتوقعت', 'reporting', 'estimated'],
  ['قُتِل', 'frames', 'assault'], ['وقتلت', 'frames', 'assault'], ['يقتل', 'frames', 'assault'], ['ومقتل', 'frames', 'assault'], ['لمقتل', 'frames', 'assault'], ['مقتلهم', 'frames', 'assault'], ['لقوا مصرعهم', 'frames', 'assault'],
  ['لقي حتفه', 'frames', 'assault'], ['وأصيب', 'frames', 'assault'], ['إصابته', 'frames', 'assault'], ['أسفر عن مقتل', 'measures', 'killed'], ['وأسفرت عن مقتل', 'measures', 'killed'], ['بمقتل', 'frames', 'assault'],
  ['هاجموا', 'frames', 'assault'], ['سيهاجم', 'frames', 'assault'], ['وتستهدف', 'frames', 'assault'], ['استهدافها', 'frames', 'assault'], ['هجوما', 'frames', 'assault'], ['بالهجوم', 'frames', 'assault'], ['الهجمات', 'frames', 'assault'],
  ['شنت', 'frames', 'assault'], ['ويشن', 'frames', 'assault'], ['اشتباكات', 'frames', 'assault'], ['واشتبكت', 'frames', 'assault'], ['كمينا', 'frames', 'assault'],
  ['غارات', 'frames', 'assault/aerial'], ['بغارة', 'frames', 'assault/aerial'], ['والغارات', 'frames', 'assault/aerial'], ['غارة جوية', 'frames', 'assault/aerial'], ['غارتين', 'frames', 'assault/aerial'],
  ['يقصف', 'frames', 'assault/heavy-weapons'], ['قصفها', 'frames', 'assault/heavy-weapons'], ['القصف المدفعي', 'frames', 'assault/heavy-weapons'], ['وأطلقت صواريخ', 'frames', 'assault/heavy-weapons'],
  ['هجوم بطائرة مسيرة', 'frames', 'assault/drone'], ['أطلقوا النار', 'frames', 'assault/firearms'], ['إطلاق النار', 'frames', 'assault/firearms'], ['فتحت النار', 'frames', 'assault/firearms'],
  ['تفجيرا', 'frames', 'assault/explosives'], ['انفجرت عبوة ناسفة', 'frames', 'assault/explosives'], ['فجر نفسه', 'frames', 'assault/suicide-attack'], ['اغتيل', 'frames', 'assault/targeted'], ['باغتيال', 'frames', 'assault/targeted'],
  ['واغتالت', 'frames', 'assault/targeted'], ['خطفوا', 'frames', 'assault/abduct'], ['اختطافه', 'frames', 'assault/abduct'], ['تعذيبهم', 'frames', 'assault/torture'], ['اغتصاب', 'frames', 'assault/sexual'], ['طعنه', 'frames', 'assault/primitive'],
  ['ودمرت', 'frames', 'assault/destroy'], ['بتدمير', 'frames', 'assault/destroy'], ['أسقطت طائرة مسيرة', 'frames', 'assault/destroy'], ['الغاز المسيل للدموع', 'frames', 'assault/crowd-control'], ['هجوم كيميائي', 'frames', 'assault/unconventional'],
  ['وستزور', 'frames', 'consult/visit'], ['وزار', 'frames', 'consult/visit'], ['زارها', 'frames', 'consult/visit'], ['بزيارة', 'frames', 'consult/visit'], ['زيارته', 'frames', 'consult/visit'], ['زيارات', 'frames', 'consult/visit'],
  ['وصل إلى', 'frames', 'consult/visit'], ['وصوله', 'frames', 'consult/visit'], ['وتصل إلى', 'frames', 'consult/visit'], ['قام بزيارة', 'frames', 'consult/visit'], ['والتقى', 'frames', 'consult'], ['سيلتقي', 'frames', 'consult'], ['التقت', 'frames', 'consult'],
  ['التقوا', 'frames', 'consult'], ['اجتماعا', 'frames', 'consult'], ['محادثاتهما', 'frames', 'consult'], ['أجرى محادثات', 'frames', 'consult'], ['اتصالا هاتفيا', 'frames', 'consult/phone'], ['قمة', 'frames', 'consult/multilateral'], ['بوساطة', 'frames', 'consult/third-party'],
  ['وقع اتفاقا', 'frames', 'agree'], ['ووقعت اتفاقية', 'frames', 'agree'], ['توقيع اتفاق', 'frames', 'agree'], ['باتفاق', 'frames', 'agree'], ['وافقت على', 'frames', 'agree'], ['تعهدت', 'frames', 'agree'], ['وستدعم', 'frames', 'support'], ['بدعم', 'frames', 'support'],
  ['أعربت عن دعمها', 'frames', 'support'], ['رفع العقوبات', 'frames', 'concede'], ['مناورات مشتركة', 'frames', 'cooperate'], ['تبادل الأسرى', 'frames', 'cooperate'], ['وتنسق مع', 'frames', 'cooperate'],
  ['سترسل مساعدات', 'frames', 'aid'], ['تسليحها', 'frames', 'aid'], ['زودتها', 'frames', 'aid'], ['المساعدات الإنسانية', 'frames', 'aid'], ['بإجلاء', 'frames', 'aid'], ['وانسحبت', 'frames', 'retreat/withdraw'], ['ينسحبون', 'frames', 'retreat/withdraw'], ['انسحابها', 'frames', 'retreat/withdraw'],
  ['أفرجت عن', 'frames', 'retreat/release'], ['الإفراج عن', 'frames', 'retreat/release'], ['بإطلاق سراح', 'frames', 'retreat/release'], ['وقف إطلاق النار', 'frames', 'retreat/ceasefire'], ['هدنة', 'frames', 'retreat/ceasefire'], ['استقالته', 'frames', 'retreat/resign'],
  ['وإقالة', 'frames', 'retreat/resign'], ['ألقوا السلاح', 'frames', 'retreat/disarm'], ['ممرات إنسانية', 'frames', 'retreat/access'], ['ودعا', 'frames', 'request'], ['يدعون', 'frames', 'request'], ['وطالبت', 'frames', 'request/change'], ['ناشدت', 'frames', 'request'],
  ['دعا إلى وقف إطلاق النار', 'frames', 'request/yield'], ['اتهمت', 'frames', 'accuse'], ['واتهمه', 'frames', 'accuse'], ['ودانت', 'frames', 'accuse/disapprove'], ['أدانت', 'frames', 'accuse/disapprove'], ['وتدين', 'frames', 'accuse/disapprove'], ['ندد', 'frames', 'accuse/disapprove'],
  ['فتحت تحقيقا', 'frames', 'accuse/investigate'], ['مذكرة توقيف', 'frames', 'accuse/investigate'], ['رفضت', 'frames', 'reject'], ['ورفضه', 'frames', 'reject'], ['هددت', 'frames', 'threaten'], ['يهددون', 'frames', 'threaten'], ['بتهديدات', 'frames', 'threaten'], ['هدد بقصف', 'frames', 'threaten/violence'],
  ['تظاهروا', 'frames', 'protest/demo'], ['مظاهرات', 'frames', 'protest/demo'], ['احتجاجات', 'frames', 'protest'], ['إضرابا', 'frames', 'protest/strike'], ['إضراب عن الطعام', 'frames', 'protest/hunger'], ['قطعوا الطريق', 'frames', 'protest/obstruct'], ['أعمال شغب', 'frames', 'protest/riot'],
  ['وفرضت عقوبات', 'frames', 'sanction'], ['عقوباتها', 'frames', 'sanction'], ['طردت', 'frames', 'sanction/expel'], ['حكم عليه بالسجن', 'frames', 'sanction/convict'], ['وقطعت علاقاتها', 'frames', 'sanction/discontinue'],
  ['تعزيزات عسكرية', 'frames', 'mobilize/troops'], ['وحشدت', 'frames', 'mobilize/troops'], ['نشر صواريخ', 'frames', 'mobilize/weapons'], ['سيطرت على', 'frames', 'coerce/seize'], ['ويسيطر على', 'frames', 'coerce/seize'], ['بالسيطرة على', 'frames', 'coerce/seize'], ['احتلتها', 'frames', 'coerce/seize'],
  ['واعتقلت', 'frames', 'coerce/arrest'], ['تعتقل', 'frames', 'coerce/arrest'], ['اعتقالهم', 'frames', 'coerce/arrest'], ['القبض على', 'frames', 'coerce/arrest'], ['ألقت القبض على', 'frames', 'coerce/arrest'], ['أوقفت', 'frames', 'coerce/arrest'], ['حظر التجول', 'frames', 'coerce/curfew'],
  ['حالة الطوارئ', 'frames', 'coerce/martial-law'], ['انقلابا', 'frames', 'coerce/martial-law'], ['أطاحت', 'frames', 'coerce/martial-law'], ['قطع الإنترنت', 'frames', 'coerce/censor'], ['تهجير قسري', 'frames', 'coerce/deport'], ['ونزحوا', 'frames', 'coerce/deport'], ['والحصار', 'frames', 'coerce/restrict'],
  // people, offices, organisations
  ['للأمم المتحدة', 'organisations', 'un:organisation'], ['والأمم المتحدة', 'organisations', 'un:organisation'], ['بالجيش السوداني', 'organisations', 'sudanese-army:group'], ['لقوات الدعم السريع', 'organisations', 'rsf:group'], ['وحماس', 'organisations', 'hamas:group'],
  ['والحوثيين', 'organisations', 'houthis:group'], ['لوزير الخارجية', 'offices', 'minister'], ['ووزيرة الدفاع', 'offices', 'minister'], ['الناطق باسم', 'offices', 'spokesperson'], ['والمتحدثة باسم', 'offices', 'spokesperson'], ['المبعوث الأممي', 'offices', 'envoy'], ['رئيس هيئة الأركان', 'offices', 'commander'],
  ['اللواء', 'titles', 'military'], ['واللواء', 'titles', 'military'], ['للمشير', 'titles', 'military'], ['الفريق أول', 'titles', 'military'], ['والشيخ', 'titles', 'religious'], ['للدكتور', 'titles', 'academic'], ['الروسية', 'demonyms', 'ru'], ['والإسرائيليين', 'demonyms', 'il'], ['أميركية', 'demonyms', 'us'],
  ['السورية', 'demonyms', 'sy'], ['الأتراك', 'demonyms', 'tr'], ['لموسكو', 'metonyms', 'ru'], ['وواشنطن', 'metonyms', 'us'], ['مسلحين', 'actors', 'person:combatant'], ['للمدنيين', 'actors', 'person:civilian'], ['جنديان', 'actors', 'person:combatant'], ['والنازحين', 'actors', 'person:civilian'],
  ['مواطنيها', 'actors', 'person:civilian'], ['مسؤولي', 'actors', 'person:official'], ['طائراتها', 'actors', 'vehicle:aircraft'], ['صاروخين', 'actors', 'weapon:missile'], ['ومحمد', 'given-names', 'm'], ['عبد الله', 'given-names', 'm'], ['وفاطمة', 'given-names', 'f'], ['الجانبين', 'coreference', 'sides'],
  // numbers and times
  ['ألفين', 'numbers', '2000'], ['ألفي', 'numbers', '2000'], ['مئتا', 'numbers', '200'], ['ثلاثمئة', 'numbers', '300'], ['وثلاثين', 'numbers', '30'], ['خمسة عشر', 'numbers', '15'], ['إحدى عشرة', 'numbers', '11'], ['آلاف', 'scales', '1000'], ['ألفا', 'scales', '1000'], ['ملايين', 'scales', '1000000'],
  ['مائة', 'scales', '100'], ['وعشرات', 'vague', '10'], ['مئات الآلاف', 'vague', '100000'], ['كانون الثاني', 'months', '1'], ['أفريل', 'months', '4'], ['غشت', 'months', '8'], ['تموز', 'months', '7'], ['الأحد', 'weekdays', '7'], ['والاثنين', 'weekdays', '1'], ['الماضي', 'directions', 'last'], ['الساعات', 'time-units', 'hour'],
  ['ما لا يقل عن', 'hedges', 'least'], ['أكثر من', 'hedges', 'over'], ['نحو', 'hedges', 'about'], ['على الأقل', 'hedges', 'least-after'], ['بالمئة', 'units', 'percent'], ['كيلومترا', 'units', 'kilometre'],
  // small words
  ['ولن', 'negations', 'future-not'], ['فلم', 'negations', 'past-not'], ['وليس', 'negations', 'not'], ['عليها', 'prepositions', 'on'], ['إليهم', 'prepositions', 'to'], ['بحسب', 'according', 'stated'], ['نقلا عن', 'according', 'relayed'], ['ووفقا', 'according', 'stated'], ['من المقرر أن', 'modality', 'planned'],
  ['وسوف', 'modality', 'planned'], ['بأن', 'complementisers', 'that'], ['الذين', 'relatives', 'who'], ['والتي', 'relatives', 'which'], ['وبعدما', 'subordinators', 'after'], ['كانتا', 'auxiliaries', 'be:past'],
]

/** Forms that look like others and must not be read so: text, list, value (a start is enough). */
const misses: readonly (readonly [string, string, string])[] = [
  ['واحد', 'weekdays', '7'], ['وزارة', 'frames', 'consult/visit'], ['رحلة', 'frames', 'coerce/deport'], ['توقفت', 'frames', 'coerce/arrest'], ['توصلت', 'frames', 'consult/visit'], ['فيصل', 'frames', 'assault'], ['طالبان', 'frames', 'request'], ['قبل', 'frames', ''], ['حادث', 'frames', ''],
  ['باحث', 'frames', ''], ['فجر', 'frames', ''], ['كلفة', 'frames', ''], ['طهران', 'frames', ''], ['سنويا', 'frames', ''], ['ترجمة', 'frames', ''], ['صادر', 'frames', ''], ['هاتف', 'frames', ''], ['سلام', 'given-names', ''], ['على', 'given-names', ''], ['بريطانيا', 'prepositions', ''], ['الشرق', 'prepositions', ''],
  ['وقت', 'numbers', ''], ['فريق', 'titles', ''], ['لواء', 'titles', ''], ['محافظة', 'offices', 'mayor'], ['أمر', 'frames', ''], ['كتب', 'reporting', ''], ['غير', 'negations', ''], ['المالية', 'demonyms', ''], ['أسر', 'frames', ''], ['سجن', 'frames', ''], ['لاحق', 'frames', ''], ['فرق', 'frames', ''], ['وحيدا', 'frames', ''],
]

describe('Arabic running forms reach their entries', () => {
  test.each(forms.filter(([, , value]) => value !== ''))('%s → %s %s', (text, list, value) => {
    expect(whole(text).map((hit) => `${hit.list} ${hit.value}`)).toContain(`${list} ${value}`)
  })
})

describe('Arabic words that only look like entries', () => {
  test.each(misses)('%s is not in %s %s', (text, list, value) => {
    expect(whole(text).filter((hit) => hit.list === list && hit.value.startsWith(value)).map((hit) => hit.value)).toEqual([])
  })
})

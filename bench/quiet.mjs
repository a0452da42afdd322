import { people, person, towns } from './names.mjs'

/** What stands in reports beside their events. Each sentence has names, numbers and places of its own, as in news: two reports share one only where one copies the other. */

const words = {
  en: {
    trade: ['a bakery', 'a pharmacy', 'a garage', 'a small farm', 'a printing shop', 'a school for girls', 'a mill', 'a fishing boat', 'a cafe', 'a clinic', 'a workshop', 'a warehouse'],
    goods: ['sacks of flour', 'crates of fish', 'tents', 'school books', 'water pumps', 'blankets', 'solar panels', 'sheep', 'bicycles', 'boxes of medicine', 'rolls of cloth', 'tonnes of wheat'],
    season: ['before the winter', 'by the end of the harvest', 'during the holidays', 'since the spring', 'in spite of the prices', 'after the floods', 'without help', 'as the currency weakens', 'for the first time', 'despite the dust'],
  },
  ar: {
    trade: ['مخبزا', 'صيدلية', 'ورشة سيارات', 'مزرعة صغيرة', 'مطبعة', 'مدرسة للبنات', 'مطحنة', 'قارب صيد', 'مقهى', 'عيادة', 'مستودعا', 'متجرا'],
    goods: ['كيس طحين', 'صندوق سمك', 'خيمة', 'كتاب مدرسي', 'مضخة مياه', 'بطانية', 'لوح شمسي', 'رأس غنم', 'دراجة', 'علبة دواء', 'لفة قماش', 'طنا من القمح'],
    season: ['قبل الشتاء', 'مع نهاية الحصاد', 'خلال العطلة', 'منذ الربيع', 'رغم الأسعار', 'بعد الفيضانات', 'من دون مساعدة', 'مع تراجع العملة', 'للمرة الأولى', 'رغم الغبار'],
  },
}
const sentences = {
  en: [
    (w) => `${w.who}, who owns ${w.trade} in ${w.town}, keeps ${w.number} ${w.goods} there ${w.season}.`,
    (w) => `The road from ${w.town} to ${w.other} is ${w.number} kilometres long, and ${w.who} drives it ${w.season}.`,
    (w) => `There were ${w.number} ${w.goods} at the market of ${w.town}, and ${w.who} wanted ${w.less} of them ${w.season}.`,
    (w) => `The family of ${w.who} has had ${w.trade} near ${w.town} for ${w.less} years and looks to ${w.other} for ${w.goods}.`,
    (w) => `At ${w.less} degrees, few in ${w.town} were out, but ${w.who} still had ${w.number} ${w.goods} on show ${w.season}.`,
    (w) => `For ${w.who} of ${w.town}, ${w.number} ${w.goods} are less than what ${w.trade} in ${w.other} needs ${w.season}.`,
  ],
  ar: [
    (w) => `${w.who} الذي يملك ${w.trade} في ${w.town} لديه هناك ${w.number} ${w.goods} ${w.season}.`,
    (w) => `يبلغ طول الطريق من ${w.town} إلى ${w.other} نحو ${w.number} كيلومترا ويسلكه ${w.who} ${w.season}.`,
    (w) => `كان في سوق ${w.town} نحو ${w.number} ${w.goods} وأراد ${w.who} منها ${w.less} ${w.season}.`,
    (w) => `تملك عائلة ${w.who} قرب ${w.town} ${w.trade} منذ ${w.less} عاما وتعتمد على ${w.other} ${w.season}.`,
    (w) => `يرى ${w.who} في ${w.town} أن ${w.number} ${w.goods} أقل مما تحتاجه ${w.other} ${w.season}.`,
  ],
}
/** People of these sentences are known in their own street only: any of all, one as likely as another. */
const filled = (random, language) => {
  const { trade, goods, season } = words[language]
  return {
    who: person(random.below(people))[language], town: random.one(towns)[language], other: random.one(towns)[language],
    trade: random.one(trade), goods: random.one(goods), season: random.one(season), number: 40 + random.below(900), less: 3 + random.below(35),
  }
}
export const quiet = (random, language) => random.one(sentences[language])(filled(random, language))

/** What some outlets put under everything: the same words each time. */
const standing = {
  en: ['The accounts given here could not be verified independently.', 'Additional reporting by our correspondents in the region, who are not named for their safety.', 'This is a developing story and will be updated.', 'Editing by the night desk.', 'Our standards and the rules that we work by can be read on our site.'],
  ar: ['تعذر التحقق من هذه الروايات من مصدر مستقل.', 'شارك في التغطية مراسلونا في المنطقة الذين لا تذكر أسماؤهم حفاظا على سلامتهم.', 'هذا الخبر قيد التحديث.', 'يمكن قراءة المعايير التي نعمل بها على موقعنا.'],
}
export const boilerplate = (random, language) => random.one(standing[language])

const tails = {
  en: [(w) => `, as ${w.who} and ${w.less} others in ${w.other} had expected`, (w) => `, a matter on which ${w.who} keeps ${w.number} pages of notes`, (w) => ` while ${w.less} lorries with ${w.goods} waited on the road to ${w.other}`, (w) => `, in the words of ${w.who}, who owns ${w.trade} there`],
  ar: [(w) => `، كما توقع ${w.who} و${w.less} آخرون في ${w.other}`, (w) => `، وهو أمر لدى ${w.who} عنه ${w.number} صفحة`, (w) => ` بينما انتظرت ${w.less} شاحنة على الطريق إلى ${w.other}`, (w) => `، بحسب تعبير ${w.who} الذي يملك ${w.trade} هناك`],
}
/** A sentence with a circumstance added, so that two who tell the same need not use the same words. */
export const withTail = (random, language, sentence) => `${sentence.slice(0, -1)}${random.one(tails[language])(filled(random, language))}.`

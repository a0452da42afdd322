/** What stands in reports beside their events: many sentences out of few parts, so that two reports do not look like copies because both mention the weather. */
const parts = {
  en: {
    what: ['The markets near the station', 'Most schools in the province', 'The road to the coast', 'Prices of bread and fuel', 'The two mills by the river', 'Work on the new hospital', 'Ferries to the islands', 'The grain stores', 'Buses in the old quarter', 'Shops along the harbour', 'The railway workshops', 'Power lines in the hills', 'Water pumps on the plain', 'The wholesale traders', 'Repairs to the stone bridge', 'Farms around the lake', 'The textile mills', 'Hotels on the square'],
    does: ['stayed as they were', 'changed little', 'have been slow to recover', 'are watched closely', 'remain a worry for families', 'depend on deliveries from the south', 'have seen better years', 'cost more than most can pay', 'were late again', 'drew few customers', 'went on behind closed shutters', 'had been expected to improve', 'stood still for a while', 'gave work to hundreds', 'were the talk of the cafes', 'kept their usual hours'],
    how: ['during the cold season', 'despite the strong winds', 'as in most years', 'since the spring floods', 'with the harvest still out', 'while the council debates its budget', 'for want of spare parts', 'after the long holiday', 'as the currency weakened', 'in spite of the rain', 'under the new tariff', 'until the roads are dry', 'with little help from the capital', 'at the height of summer', 'because of the dust', 'before the feast'],
  },
  ar: {
    what: ['الأسواق القريبة من المحطة', 'معظم مدارس المحافظة', 'حركة الطريق المؤدي إلى الساحل', 'أسعار الخبز والوقود', 'مطاحن النهر', 'أعمال المستشفى الجديد', 'العبارات المتجهة إلى الجزر', 'مخازن الحبوب', 'حافلات الحي القديم', 'متاجر الميناء', 'ورش السكك الحديدية', 'خطوط الكهرباء في التلال', 'مضخات المياه في السهل', 'تجارة الجملة', 'مزارع البحيرة', 'فنادق الساحة'],
    does: ['بقيت على حالها', 'لم تتغير كثيرا', 'تتعافى ببطء', 'تثير قلق العائلات', 'تعتمد على شحنات من الجنوب', 'عرفت سنوات أفضل', 'تكلف أكثر مما يطيق كثيرون', 'تأخرت من جديد', 'لم تجذب إلا القليل من الزبائن', 'كانت حديث المقاهي', 'حافظت على مواعيدها المعتادة', 'توفر عملا للمئات'],
    how: ['خلال موسم البرد', 'رغم الرياح القوية', 'كما في معظم الأعوام', 'منذ فيضانات الربيع', 'قبل انتهاء الحصاد', 'في انتظار إقرار الميزانية', 'بسبب نقص قطع الغيار', 'بعد العطلة الطويلة', 'مع تراجع العملة', 'رغم المطر', 'في ظل التعرفة الجديدة', 'إلى أن تجف الطرق', 'في عز الصيف', 'قبيل العيد'],
  },
}
export const quiet = (random, language) => {
  const { what, does, how } = parts[language]
  return `${random.one(what)} ${random.one(does)} ${random.one(how)}.`
}
/** A sentence with a circumstance added, so that two who tell the same need not use the same words. */
export const withTail = (random, language, sentence) => {
  const { how } = parts[language]
  return `${sentence.slice(0, -1)} ${random.one(how)}${random.happens(0.5) ? ` ${random.one(how)}` : ''}.`
}

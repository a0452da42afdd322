# Open times and ranges.

since
  match ("منذ" | "ابتداء من" | "اعتبارا من" | "بدءا من") ("نحو" | "حوالي")? ([a-day] | a-day:[a-period] | a-day:[a-span] | a-day:[a-clock])
  value open(since, a-day)
  yes "منذ شهر أغسطس الماضي" @2024-07-10 → 2023-08-01..2024-07-11 month
  no "أغسطس الماضي"

until
  match ("حتى" | "لغاية" | "إلى غاية" | "بحلول" | "قبل حلول") ([a-day] | a-day:[a-period] | a-day:[a-span])
  value open(until, a-day)
  yes "حتى عام 2025" @2024-07-10 → 2024-07-10..2026-01-01 year
  no "عام 2025"

before
  match "قبل" ([a-day] | a-day:[a-period])
  value open(before, a-day)
  yes "قبل أغسطس 2023" → ? 2023-08
  no "في أغسطس 2023"

after
  match "بعد" ([a-day] | a-day:[a-period])
  value open(after, a-day)
  yes "بعد مايو 2024" @2024-07-10 → 2024-06-01..2024-07-11 month
  no "في مايو 2024"

range
  match ("من" | "بين" | "ما بين" | "الفترة من") from:[a-time] ("إلى" | "حتى" | [dash] | [and] | "و") until:[a-time]
  match (from:[a-day] | from:[a-period] | from:[a-clock]) ([dash] | "إلى" | "حتى") (until:[a-day] | until:[a-period] | until:[a-clock])
  match (from:[a-day] | from:[a-clock]) [joined] (until:[a-day] | until:[a-clock])
  value range(from, until)
  yes "من الجمعة إلى الأحد" @2024-07-10 → 2024-07-05..2024-07-08 day
  no "الجمعة"

pair
  match "يومي"? from:[a-day] [and] until:[a-day]
  value adjacent(from, until)
  yes "يومي الخميس والجمعة" @2024-07-12 → 2024-07-11..2024-07-13 day
  no "الخميس"

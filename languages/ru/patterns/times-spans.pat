# Open times and ranges.

since
  match ("с" | "со" | "начиная с") ([a-day] | a-day:[a-period] | a-day:[a-clock])
  value open(since, a-day)
  yes "с августа" @2023-10-11 → 2023-08-01..2023-10-12 month
  no "август"

until
  match ("до" | "к" | "ко" | "вплоть до") ([a-day] | a-day:[a-period])
  value open(until, a-day)
  yes "до 2025 года" @2024-07-10 → 2024-07-10..2026-01-01 year
  no "2025 год"

after
  match "после" ([a-day] | a-day:[a-period])
  value open(after, a-day)
  yes "после мая 2024 года" @2024-07-10 → 2024-06-01..2024-07-11 month
  no "в мае 2024 года"

range
  match ("с" | "со" | "между" | "от") from:[a-time] ("по" | "до" | "и") until:[a-time]
  match (from:[a-day] | from:[a-period] | from:[a-clock]) ([dash]) (until:[a-day] | until:[a-period] | until:[a-clock])
  match (from:[a-day] | from:[a-clock]) [joined] (until:[a-day] | until:[a-clock])
  value range(from, until)
  yes "с пятницы по воскресенье" @2024-07-10 → 2024-07-05..2024-07-08 day
  yes "с марта 2023 года по май 2024 года" → 2023-03-01..2024-06-01 month
  no "пятница"

pair
  match from:[a-day] "и" "в"? until:[a-day]
  value adjacent(from, until)
  yes "в четверг и пятницу" @2024-07-10 → 2024-07-04..2024-07-06 day
  no "в понедельник и пятницу"

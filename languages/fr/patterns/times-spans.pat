# Open times and ranges.

since
  match ("depuis" | "dès" | "à compter du" | "à partir de" | "à partir du") ("le" | "la" | "l")? ([a-day] | a-day:[a-period] | a-day:[a-span] | a-day:[a-clock])
  value open(since, a-day)
  yes "depuis août" @2023-10-11 → 2023-08-01..2023-10-12 month
  no "août"

until
  match ("jusqu en" | "jusqu à" | "jusqu au" | "d ici" "à"? | "avant la fin de" | "d ici la fin de") ("le" | "la" | "l")? ([a-day] | a-day:[a-period] | a-day:[a-span])
  value open(until, a-day)
  yes "jusqu'en 2025" @2024-07-10 → 2024-07-10..2026-01-01 year
  no "2025"

before
  match "avant" ("le" | "la" | "l")? ([a-day] | a-day:[a-period])
  value open(before, a-day)
  yes "avant août 2023" → ? 2023-08
  no "en août 2023"

after
  match "après" ("le" | "la" | "l")? ([a-day] | a-day:[a-period])
  value open(after, a-day)
  yes "après mai 2024" @2024-07-10 → 2024-06-01..2024-07-11 month
  no "en mai 2024"

range
  match ("de" | "du" | "entre" | "entre le") from:[a-time] ("à" | "au" | "et" | "et le" | "jusqu à" | "jusqu au" | [dash]) until:[a-time]
  match (from:[a-day] | from:[a-period] | from:[a-clock]) ([dash] | "au" | "à") (until:[a-day] | until:[a-period] | until:[a-clock])
  match (from:[a-day] | from:[a-clock]) [joined] (until:[a-day] | until:[a-clock])
  value range(from, until)
  yes "de vendredi à dimanche" @2024-07-10 → 2024-07-05..2024-07-08 day
  yes "entre mars 2023 et mai 2024" → 2023-03-01..2024-06-01 month
  no "vendredi"

pair
  match from:[a-day] "et" until:[a-day]
  value adjacent(from, until)
  yes "jeudi et vendredi" @2024-07-10 → 2024-07-04..2024-07-06 day
  no "lundi et vendredi"

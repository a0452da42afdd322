# Open times and ranges.

since
  match ("since" | "as of" | "from") ("at least" | "about" | "around")? ([a-day] | a-day:[a-period]) "on"
  match "since" ("at least" | "about" | "around")? ([a-day] | a-day:[a-period] | a-day:[a-span] | a-day:[a-clock] | a-day:[a-part]) [whole]
  match "starting" ("in" | "on" | "from")? ([a-day] | a-day:[a-period]) [whole]
  value open(since, a-day)
  yes "since August" @2023-10-11 → 2023-08-01..2023-10-12 month
  no "August"

until
  match ("until" | "till" | "by" | "up until") ("the")? ([a-day] | a-day:[a-period] | a-day:[a-span]) [whole]
  value open(until, a-day)
  yes "until 2025" @2024-07-10 → 2024-07-10..2026-01-01 year
  no "2025"

before
  match ("before" | "prior to") ([a-day] | a-day:[a-period]) [whole]
  value open(before, a-day)
  yes "before August 2023" → ? 2023-08
  no "in August 2023"

after
  match "after" ([a-day] | a-day:[a-period]) [whole]
  value open(after, a-day)
  yes "after May 2024" @2024-07-10 → 2024-06-01..2024-07-11 month
  no "in May 2024"

range
  match "from" from:[a-time] ("to" | "until" | "till" | "through" | [dash]) until:[a-time]
  match "between" from:[a-time] "and" until:[a-time]
  match (from:[a-day] | from:[a-period] | from:[a-clock]) ([dash] | "to" | "through" | "until") (until:[a-day] | until:[a-period] | until:[a-clock])
  match (from:[a-day] | from:[a-clock]) [joined] (until:[a-day] | until:[a-clock])
  value range(from, until)
  yes "from Friday to Sunday" @2024-07-10 → 2024-07-05..2024-07-08 day
  yes "between March 2023 and May 2024" → 2023-03-01..2024-06-01 month
  no "Friday"

pair
  match from:[a-day] "and" until:[a-day]
  value adjacent(from, until)
  yes "on Thursday and Friday" @2024-07-10 → 2024-07-04..2024-07-06 day
  no "on August 23 and September 17"

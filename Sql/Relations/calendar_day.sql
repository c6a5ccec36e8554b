-- relation calendar_day: Every calendar day from the first balance on that has begun at the moment of the refresh, with what it is to
--   the bank. Balances that come only when they change hold on the days between, which are nowhere else.
-- grain: one row per calendar day
-- key (business_day)
-- column business_day timestamp: the day, at 00:00
-- column is_business_day integer: 1 from Monday to Friday unless the institution declares it a holiday
-- index calendar_day_key (business_day): the days that a balance holds for
-- reached by any change

{{ with_recursive | sql }} day (business_day) AS (
  SELECT {{ 'span.first_day' | cast: 'timestamp' }}
  FROM (SELECT {{ 'MIN(business_day_start)' | day_of }} AS first_day FROM {{ 'current_daily_balances' | table }}) span
  WHERE span.first_day < {{ as_of | literal }}
  UNION ALL
  SELECT {{ 'day.business_day' | add_days: 1 | cast: 'timestamp' }}
  FROM day
  WHERE {{ 'day.business_day' | add_days: 1 }} < {{ as_of | literal }}
),
numbered AS (
  SELECT business_day, FLOOR({{ beginning_literal | seconds_to: 'business_day' }} / 86400) AS day_number
  FROM day
)
SELECT
  numbered.business_day,
  CASE
    WHEN numbered.day_number - 7 * FLOOR(numbered.day_number / 7) < 5 AND holiday.day_number IS NULL THEN 1
    ELSE 0
  END AS is_business_day
FROM numbered
LEFT JOIN {{ 'cfg_holiday' | table }} holiday
  ON holiday.day_number = numbered.day_number

-- relation unusual_volume: Periods in which a rail or template fired less or more often than it declares as usual
--   (firings_typical_per_period). Business days are those of the calendar; weeks begin on Monday, and pay periods on the 1st and 16th of
--   a month. A period that is not over yet, or began before the first balance, may still have too few, but not too many.
-- grain: one row per rail or template, and period with an unusual number of firings
-- key (effective_name, period_start)
-- column effective_name text(100): the rail or template
-- column firing_period text(20): business_day, pay_period, week or month
-- column period_start timestamp: when the period begins
-- column period_end timestamp: the first moment after it
-- column firing_count bigint: how often it fired
-- column least_firings integer: the least that is usual
-- column most_firings integer: the most that is usual
-- index unusual_volume_period (effective_name, period_start): the period of a name
-- reached by any change

WITH placed AS (
  SELECT
    usual.effective_name,
    usual.firing_period,
    usual.least_firings,
    usual.most_firings,
    calendar.business_day,
    {{ 'calendar.business_day' | month_of }} AS month_start,
    FLOOR({{ beginning_literal | seconds_to: 'calendar.business_day' }} / 86400) AS day_number
  FROM {{ 'calendar_day' | table }} calendar
  CROSS JOIN {{ 'cfg_usual_firings' | table }} usual
  WHERE {{ checks.usual_firings | sql }} AND (calendar.is_business_day = 1 OR usual.firing_period <> 'business_day')
),
period AS (
  SELECT
    placed.effective_name,
    placed.firing_period,
    placed.least_firings,
    placed.most_firings,
    placed.business_day,
    CASE placed.firing_period
      WHEN 'business_day' THEN placed.business_day
      WHEN 'week' THEN {{ 'placed.business_day' | add_days: '7 * FLOOR(placed.day_number / 7) - placed.day_number' | cast: 'timestamp' }}
      WHEN 'month' THEN placed.month_start
      ELSE
        CASE
          WHEN placed.business_day < {{ 'placed.month_start' | add_days: 15 }} THEN placed.month_start
          ELSE {{ 'placed.month_start' | add_days: 15 | cast: 'timestamp' }}
        END
    END AS period_start
  FROM placed
),
counted AS (
  SELECT
    period.effective_name,
    period.firing_period,
    period.least_firings,
    period.most_firings,
    period.period_start,
    MIN(period.business_day) AS first_day,
    {{ 'COALESCE(SUM(fired.firing_count), 0)' | cast: 'bigint' }} AS firing_count
  FROM period
  LEFT JOIN {{ 'firing_day' | table }} fired
    ON fired.effective_name = period.effective_name AND fired.business_day = period.business_day
  GROUP BY period.effective_name, period.firing_period, period.least_firings, period.most_firings, period.period_start
),
ended AS (
  SELECT
    counted.effective_name,
    counted.firing_period,
    counted.period_start,
    CASE
      WHEN counted.firing_period = 'business_day' THEN {{ 'counted.period_start' | add_days: 1 | cast: 'timestamp' }}
      WHEN counted.firing_period = 'week' THEN {{ 'counted.period_start' | add_days: 7 | cast: 'timestamp' }}
      WHEN counted.firing_period = 'pay_period' AND counted.period_start = {{ 'counted.period_start' | month_of }}
        THEN {{ 'counted.period_start' | add_days: 15 | cast: 'timestamp' }}
      ELSE {{ 'counted.period_start' | add_days: 31 | month_of }}
    END AS period_end,
    counted.firing_count,
    counted.least_firings,
    counted.most_firings,
    counted.first_day
  FROM counted
)
SELECT effective_name, firing_period, period_start, period_end, firing_count, least_firings, most_firings
FROM ended
WHERE firing_count > most_firings
  OR (firing_count < least_firings AND first_day = period_start AND period_end <= {{ as_of | literal }})

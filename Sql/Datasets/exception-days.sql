{% comment %}
The history of exceptions: how many of each kind were open on today and on each business day of the 60 days before, and how much money
they were about, days and kinds without any included. Today is what Today's Exceptions lists. An earlier day is what its last refresh
found, as it was known then. A day that no refresh called today is what the relations of the checks hold for it now: a drift that was
corrected since is not in it, and a leg that got unstuck is not either. A violation counts on each day on which it held; held has a row
for each. Material are those of at least the institution's materiality, as it is now.
{% endcomment %}
WITH last_refresh AS (
  {% part Datasets/Parts/last-refresh %}
),
kept_day AS (
  SELECT day.business_day, {{ 'day.business_day' | add_days: 1 }} AS next_day
  FROM {{ 'calendar_day' | table }} day
  CROSS JOIN last_refresh
  WHERE day.is_business_day = 1
    AND day.business_day < last_refresh.today
    AND day.business_day >= {{ 'last_refresh.today' | add_days: -60 }}
),
untold_day AS (
  SELECT business_day, next_day
  FROM kept_day
  WHERE business_day NOT IN (SELECT business_day FROM {{ 'exception_day' | table }})
),
shown_day AS (
  SELECT business_day FROM kept_day
  UNION ALL
  SELECT today FROM last_refresh WHERE today IS NOT NULL
),
kind AS (
  {% for name in check_types %}
  SELECT {{ name | literal | cast: 'text(50)' }} AS check_type{{ from_nothing | sql }}
  {% unless forloop.last %}UNION ALL{% endunless %}
  {% endfor %}
),
held AS (
  SELECT check_type, last_refresh.today AS business_day, magnitude AS amount
  FROM {{ 'todays_exceptions' | table }}
  CROSS JOIN last_refresh
  UNION ALL
  SELECT found.check_type, day.business_day, found.magnitude
  FROM (
    {% part Relations/Parts/balance-faults %}
  ) found
  JOIN untold_day day ON found.business_day_start >= day.business_day AND found.business_day_start < day.next_day
  WHERE found.check_type <> 'overdraft'
  UNION ALL
  SELECT 'overdraft', day.business_day, ABS(found.stored_balance)
  FROM {{ 'overdraft' | table }} found
  JOIN untold_day day
    ON found.business_day_start < day.next_day AND (found.next_day_start IS NULL OR found.next_day_start >= day.next_day)
  UNION ALL
  SELECT 'missing_balance', day.business_day, ABS(found.carried_balance)
  FROM {{ 'missing_balance' | table }} found
  JOIN untold_day day ON found.first_missing_day <= day.business_day AND found.last_missing_day >= day.business_day
  UNION ALL
  SELECT
    CASE WHEN found.direction = 'inbound' THEN 'inbound_limit_breach' ELSE 'limit_breach' END,
    day.business_day,
    found.moved_total - found.cap
  FROM {{ 'limit_breach' | table }} found
  JOIN untold_day day ON day.business_day = found.business_day
  UNION ALL
  SELECT 'stuck_pending', day.business_day, ABS(found.amount_money)
  FROM {{ 'stuck_pending' | table }} found
  JOIN untold_day day ON {{ 'found.posting' | seconds_to: 'day.next_day' }} > found.max_pending_age_seconds
  UNION ALL
  SELECT 'stuck_unbundled', day.business_day, ABS(found.amount_money)
  FROM {{ 'stuck_unbundled' | table }} found
  JOIN untold_day day ON {{ 'found.posting' | seconds_to: 'day.next_day' }} > found.max_unbundled_age_seconds
  UNION ALL
  SELECT 'unknown_status', day.business_day, ABS(found.amount_money)
  FROM {{ 'open_leg' | table }} found
  JOIN untold_day day ON found.posting < day.next_day
  WHERE found.status NOT IN ('Posted', 'Pending', 'Failed')
  UNION ALL
  SELECT 'conservation', day.business_day, ABS(found.difference)
  FROM {{ 'conservation_breach' | table }} found
  JOIN untold_day day ON found.first_posting >= day.business_day AND found.first_posting < day.next_day
  UNION ALL
  SELECT 'timeliness', day.business_day, ABS(found.amount_money)
  FROM {{ 'late_posting' | table }} found
  JOIN untold_day day ON found.posting >= day.business_day AND found.posting < day.next_day
  UNION ALL
  SELECT 'missing_parent_balance', day.business_day, ABS(found.child_balance)
  FROM {{ 'missing_parent_balance' | table }} found
  JOIN untold_day day ON day.business_day = found.business_day
  UNION ALL
  SELECT 'duplicate_posting', day.business_day, ABS(found.amount_money)
  FROM {{ 'duplicate_posting' | table }} found
  JOIN untold_day day ON day.business_day = found.business_day
  UNION ALL
  SELECT found.check_type, day.business_day, found.amount
  FROM {{ 'chain_break' | table }} found
  JOIN untold_day day ON found.due_on <= day.next_day
  UNION ALL
  SELECT 'balance_gap', day.business_day, 0
  FROM {{ 'balance_gap' | table }} found
  JOIN untold_day day ON found.gap_end >= day.business_day AND found.gap_end < day.next_day
),
known AS (
  SELECT check_type, business_day, amount
  FROM held
  UNION ALL
  SELECT kept.check_type, kept.business_day, kept.magnitude
  FROM {{ 'exception_history' | table }} kept
  JOIN kept_day day ON day.business_day = kept.business_day
),
materiality AS (
  SELECT MAX(threshold) AS least FROM {{ 'cfg_threshold' | table }} WHERE threshold_name = 'materiality'
),
found AS (
  SELECT
    known.check_type,
    known.business_day,
    COUNT(*) AS exceptions,
    SUM(known.amount) AS amount,
    SUM(CASE WHEN known.amount >= materiality.least THEN 1 ELSE 0 END) AS material,
    SUM(CASE WHEN known.amount >= materiality.least THEN known.amount ELSE 0 END) AS material_amount
  FROM known
  CROSS JOIN materiality
  GROUP BY known.check_type, known.business_day
),
counted AS (
  SELECT
    shown_day.business_day,
    kind.check_type,
    {{ 'COALESCE(found.exceptions, 0)' | cast: 'bigint' }} AS exceptions,
    {{ 'COALESCE(found.amount, 0)' | cast: 'sum' }} AS amount,
    {{ 'COALESCE(found.material, 0)' | cast: 'bigint' }} AS material,
    {{ 'COALESCE(found.material_amount, 0)' | cast: 'sum' }} AS material_amount
  FROM shown_day
  CROSS JOIN kind
  LEFT JOIN found
    ON found.business_day = shown_day.business_day AND found.check_type = kind.check_type
),
month_point AS (
  SELECT MAX(kept_day.business_day) AS business_day
  FROM kept_day
  CROSS JOIN last_refresh
  WHERE kept_day.business_day <= {{ 'last_refresh.today' | add_days: -30 }}
),
banded AS (
  SELECT
    counted.*,
    CASE
      {% for band in bands %}
      WHEN check_type = {{ band.check_type | literal }} AND exceptions >= {{ band.red | literal }} THEN 2
      WHEN check_type = {{ band.check_type | literal }} AND exceptions >= {{ band.amber | literal }} THEN 1
      WHEN check_type = {{ band.check_type | literal }} THEN 0
      {% endfor %}
      WHEN exceptions >= {{ red | literal }} THEN 2
      WHEN exceptions >= {{ amber | literal }} THEN 1
      ELSE 0
    END AS band
  FROM counted
)
SELECT
  banded.business_day,
  banded.check_type,
  {% capture check_type %}banded.check_type{% endcapture %}
  {% part Datasets/Parts/check-name %} AS check_name,
  banded.exceptions,
  banded.amount,
  (
    SELECT MAX(earlier.exceptions)
    FROM counted earlier
    JOIN month_point ON month_point.business_day = earlier.business_day
    WHERE earlier.check_type = banded.check_type
  ) AS month_before,
  CASE banded.band WHEN 2 THEN '✗ Red' WHEN 1 THEN '▲ Amber' ELSE '✓ Green' END AS status,
  CASE MAX(banded.band) OVER (PARTITION BY banded.business_day) WHEN 2 THEN '✗ Red' WHEN 1 THEN '▲ Amber' ELSE '✓ Green' END AS overall,
  CASE WHEN banded.band = 2 THEN 1 ELSE 0 END AS is_red,
  CASE WHEN banded.band = 1 THEN 1 ELSE 0 END AS is_amber,
  CASE WHEN banded.band = 0 THEN 1 ELSE 0 END AS is_green,
  CASE WHEN banded.business_day = (SELECT today FROM last_refresh) THEN 1 ELSE 0 END AS is_latest,
  CASE
    WHEN banded.business_day = (SELECT today FROM last_refresh) OR banded.business_day = (SELECT business_day FROM month_point) THEN 1
    ELSE 0
  END AS is_month_point,
  banded.material,
  banded.material_amount
FROM banded

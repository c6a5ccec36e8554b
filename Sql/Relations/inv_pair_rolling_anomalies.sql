{% comment %}
How unusual each two-day total is, twice: among all other totals that end within the bounded number of days up to its own day, and
among the earlier totals of the same pair in those days. A large but regular pair stands out among all and not from itself; a
small pair that suddenly pays much stands out from itself. The total itself is not part of either population, and what happened
long ago no longer counts. Means and deviations come from exact sums; the deviations are those of a sample. OFFSET 0 keeps an
engine that merges subqueries from computing each figure at every mention of it. An incremental refresh computes the totals whose
own baseline changes; of the others on days whose population changes it only computes that half of the score (rescoring).
{% endcomment %}
{% capture over_earlier %}OVER (
      PARTITION BY recipient_account_id, sender_account_id ORDER BY window_end
      RANGE BETWEEN INTERVAL '{{ days_before | sql }}' DAY PRECEDING AND INTERVAL '1' DAY PRECEDING
    ){% endcapture %}
WITH population AS (
  SELECT
    day.window_end,
    SUM(before.window_count) AS window_count,
    SUM(before.window_total) AS window_total,
    SUM(before.window_squares) AS window_squares
{% if incremental %}
  FROM {{ delta.score_day | ident }} reach
  JOIN {{ 'inv_population_day' | table }} day
    ON day.window_end = reach.window_end
{% else %}
  FROM {{ 'inv_population_day' | table }} day
{% endif %}
  JOIN {{ 'inv_population_day' | table }} before
    ON before.window_end <= day.window_end
    AND before.window_end > {{ 'day.window_end' | add_days: population_reach }}
  GROUP BY day.window_end
),
{% if rescoring %}
placed AS (
  SELECT score.place, score.window_sum, population.window_count, population.window_total, population.window_squares
  FROM population
{% if dialect == 'postgres' %}
  CROSS JOIN LATERAL (
    SELECT one.ctid AS place, one.window_sum
    FROM {{ 'inv_pair_rolling_anomalies' | table }} one
    WHERE one.window_end = population.window_end
    OFFSET 0
  ) score
{% else %}
  JOIN (SELECT one.rowid AS place, one.window_end, one.window_sum FROM {{ 'inv_pair_rolling_anomalies' | table }} one) score
    ON score.window_end = population.window_end
{% endif %}
),
{% elsif incremental %}
pair AS (
  SELECT
    recipient_account_id,
    recipient_account_name,
    recipient_account_type,
    sender_account_id,
    sender_account_name,
    sender_account_type,
    window_end,
    window_sum,
    transfer_count
  FROM {{ pair_window | ident }}
  UNION ALL
  SELECT
    recipient_account_id,
    recipient_account_name,
    recipient_account_type,
    sender_account_id,
    sender_account_name,
    sender_account_type,
    window_end,
    window_sum,
    transfer_count
  FROM {{ delta.kept_window | ident }}
),
placed AS (
  SELECT pair.*, earlier.n AS own_n, earlier.total AS own_total, earlier.squares AS own_squares
  FROM pair
  JOIN {{ delta.pair_history | ident }} earlier
    ON earlier.recipient_account_id = pair.recipient_account_id
    AND earlier.sender_account_id = pair.sender_account_id
    AND earlier.window_end = pair.window_end
),
{% else %}
placed AS (
  SELECT
    recipient_account_id,
    recipient_account_name,
    recipient_account_type,
    sender_account_id,
    sender_account_name,
    sender_account_type,
    window_end,
    window_sum,
    transfer_count,
    COUNT(*) {{ over_earlier | sql }} AS own_n,
    SUM(window_sum) {{ over_earlier | sql }} AS own_total,
    SUM(window_sum * window_sum) {{ over_earlier | sql }} AS own_squares
  FROM {{ pair_window | ident }}
),
{% endif %}
others AS (
  SELECT
    placed.*,
{% unless rescoring %}
    own_n * own_squares - own_total * own_total AS own_spread,
{% endunless %}
    window_count - 1 AS n,
    window_total - window_sum AS total,
    (window_count - 1) * (window_squares - window_sum * window_sum)
      - (window_total - window_sum) * (window_total - window_sum) AS spread
  FROM placed
{% unless rescoring %}
  JOIN population
    ON population.window_end = placed.window_end
{% endunless %}
{% if dialect == 'postgres' %}
  OFFSET 0
{% endif %}
),
measured AS (
  SELECT
    others.*,
{% unless rescoring %}
    CASE WHEN own_n > 0 THEN CAST(own_total AS DOUBLE PRECISION) / own_n END AS own_mean,
    CASE
      WHEN own_n > 1 AND own_spread > 0 THEN SQRT(CAST(own_spread AS DOUBLE PRECISION) / own_n / (own_n - 1))
      WHEN own_n > 1 THEN 0
    END AS own_deviation,
{% endunless %}
    CASE WHEN n > 0 THEN CAST(total AS DOUBLE PRECISION) / n ELSE 0 END AS mean,
    CASE
      WHEN n > 1 AND spread > 0 THEN SQRT(CAST(spread AS DOUBLE PRECISION) / n / (n - 1))
      ELSE 0
    END AS deviation
  FROM others
{% if dialect == 'postgres' %}
  OFFSET 0
{% endif %}
),
scored AS (
  SELECT
    measured.*,
{% unless rescoring %}
    CASE WHEN own_deviation > 0 THEN (CAST(window_sum AS DOUBLE PRECISION) - own_mean) / own_deviation END AS own_z,
{% endunless %}
    CASE WHEN deviation = 0 THEN 0 ELSE (CAST(window_sum AS DOUBLE PRECISION) - mean) / deviation END AS z
  FROM measured
{% if dialect == 'postgres' %}
  OFFSET 0
{% endif %}
)
SELECT
{% if rescoring %}
  place,
{% else %}
  recipient_account_id,
  recipient_account_name,
  recipient_account_type,
  sender_account_id,
  sender_account_name,
  sender_account_type,
  {{ 'window_end' | add_days: -1 }} AS window_start,
  window_end,
  window_sum,
  transfer_count,
  own_n AS pair_count,
  own_mean AS pair_mean,
  own_deviation AS pair_stddev,
  own_z AS pair_z_score,
{% endif %}
  mean AS pop_mean,
  deviation AS pop_stddev,
  z AS z_score,
  CASE
    WHEN ABS(z) < 1 THEN '0-1 sigma'
    WHEN ABS(z) < 2 THEN '1-2 sigma'
    WHEN ABS(z) < 3 THEN '2-3 sigma'
    WHEN ABS(z) < 4 THEN '3-4 sigma'
    ELSE '4+ sigma'
  END AS z_bucket
FROM scored

{% comment %}
How unusual each two-day total is among all other totals that end within the bounded number of days up to its
own day. The total itself is not part of its population, and what happened long ago no longer counts. Mean and deviation come from
exact sums; the deviation is that of a sample. OFFSET 0 keeps an engine that merges subqueries from computing each figure at every
mention of it.
{% endcomment %}
WITH population AS (
  SELECT
    day.window_end,
    SUM(before.window_count) AS window_count,
    SUM(before.window_total) AS window_total,
    SUM(before.window_squares) AS window_squares
  FROM {{ 'inv_population_day' | table }} day
  JOIN {{ 'inv_population_day' | table }} before
    ON before.window_end <= day.window_end
    AND before.window_end > {{ 'day.window_end' | add_days: population_reach }}
{% if incremental %}
  JOIN {{ delta.score_day | ident }} reach
    ON reach.window_end = day.window_end
{% endif %}
  GROUP BY day.window_end
),
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
{% if incremental %}
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
{% endif %}
),
others AS (
  SELECT
    pair.*,
    population.window_count - 1 AS n,
    population.window_total - pair.window_sum AS total,
    population.window_squares - pair.window_sum * pair.window_sum AS squares
  FROM pair
  JOIN population
    ON population.window_end = pair.window_end
{% if dialect == 'postgres' %}
  OFFSET 0
{% endif %}
),
measured AS (
  SELECT
    others.*,
    CASE WHEN n > 0 THEN CAST(total AS DOUBLE PRECISION) / n ELSE 0 END AS mean,
    CASE
      WHEN n > 1 AND n * squares > total * total
        THEN SQRT(CAST(n * squares - total * total AS DOUBLE PRECISION) / n / (n - 1))
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
    CASE WHEN deviation = 0 THEN 0 ELSE (CAST(window_sum AS DOUBLE PRECISION) - mean) / deviation END AS z
  FROM measured
{% if dialect == 'postgres' %}
  OFFSET 0
{% endif %}
)
SELECT
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

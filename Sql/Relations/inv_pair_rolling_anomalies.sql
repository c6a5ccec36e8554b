{% comment %}
How unusual each two-day total is, twice: among all other totals that end within the bounded number of days up to its own day, and
among the earlier totals of the same pair in those days. A large but regular pair stands out among all and not from itself; a
small pair that suddenly pays much stands out from itself. The total itself is not part of either population, and what happened
long ago no longer counts. Means and deviations come from exact sums; the deviations are those of a sample. OFFSET 0 keeps an
engine that merges subqueries from computing each figure at every mention of it.
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
{% if incremental %}
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
history AS (
  SELECT recipient_account_id, sender_account_id, window_end, window_sum
  FROM pair
  UNION ALL
  SELECT recipient_account_id, sender_account_id, window_end, window_sum
  FROM {{ delta.pair_history | ident }}
),
earlier AS (
  SELECT
    recipient_account_id,
    sender_account_id,
    window_end,
    COUNT(*) {{ over_earlier | sql }} AS n,
    SUM(window_sum) {{ over_earlier | sql }} AS total,
    SUM(window_sum * window_sum) {{ over_earlier | sql }} AS squares
  FROM history
),
placed AS (
  SELECT pair.*, earlier.n AS own_n, earlier.total AS own_total, earlier.squares AS own_squares
  FROM pair
  JOIN earlier
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
    population.window_count - 1 AS n,
    population.window_total - placed.window_sum AS total,
    (population.window_count - 1) * (population.window_squares - placed.window_sum * placed.window_sum)
      - (population.window_total - placed.window_sum) * (population.window_total - placed.window_sum) AS spread,
    own_n * own_squares - own_total * own_total AS own_spread
  FROM placed
  JOIN population
    ON population.window_end = placed.window_end
{% if dialect == 'postgres' %}
  OFFSET 0
{% endif %}
),
measured AS (
  SELECT
    others.*,
    CASE WHEN n > 0 THEN CAST(total AS DOUBLE PRECISION) / n ELSE 0 END AS mean,
    CASE
      WHEN n > 1 AND spread > 0 THEN SQRT(CAST(spread AS DOUBLE PRECISION) / n / (n - 1))
      ELSE 0
    END AS deviation,
    CASE WHEN own_n > 0 THEN CAST(own_total AS DOUBLE PRECISION) / own_n END AS own_mean,
    CASE
      WHEN own_n > 1 AND own_spread > 0 THEN SQRT(CAST(own_spread AS DOUBLE PRECISION) / own_n / (own_n - 1))
      WHEN own_n > 1 THEN 0
    END AS own_deviation
  FROM others
{% if dialect == 'postgres' %}
  OFFSET 0
{% endif %}
),
scored AS (
  SELECT
    measured.*,
    CASE WHEN deviation = 0 THEN 0 ELSE (CAST(window_sum AS DOUBLE PRECISION) - mean) / deviation END AS z,
    CASE WHEN own_deviation > 0 THEN (CAST(window_sum AS DOUBLE PRECISION) - own_mean) / own_deviation END AS own_z
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
  END AS z_bucket,
  own_n AS pair_count,
  own_mean AS pair_mean,
  own_deviation AS pair_stddev,
  own_z AS pair_z_score
FROM scored

{% comment %}
How unusual each total (placed, with what its pair paid earlier) is, among all (population) and among those of its pair. The fences
keep an engine that merges subqueries from computing each figure at every mention of it.
{% endcomment %}
others AS (
  SELECT
    placed.*,
    (SELECT MAX(threshold) FROM {{ 'cfg_threshold' | table }} WHERE threshold_name = 'anomaly_min_windows') AS own_least,
    {% part Relations/Parts/score-others %}
  FROM placed
  JOIN population
    ON population.window_end = placed.window_end
  {{ fence | sql }}
),
centred AS (
{% capture count %}own_n{% endcapture %}
{% capture sum %}own_total{% endcapture %}
  SELECT
    others.*,
    {% part Relations/Parts/score-middle %} AS own_middle,
    {% part Relations/Parts/score-centre %}
  FROM others
  {{ fence | sql }}
),
measured AS (
{% capture count %}own_n{% endcapture %}
{% capture sum %}own_total{% endcapture %}
{% capture trillions %}own_trillions{% endcapture %}
{% capture squares %}own_squares{% endcapture %}
{% capture middle %}own_middle{% endcapture %}
  SELECT
    centred.*,
    CASE WHEN own_n > 0 THEN CAST(own_total AS DOUBLE PRECISION) / own_n END AS own_mean,
    CASE WHEN own_n > 1 THEN {% part Relations/Parts/score-deviation %} END AS own_deviation,
    {% part Relations/Parts/score-measures %}
  FROM centred
  {{ fence | sql }}
),
scored AS (
  SELECT
    measured.*,
    CASE
      WHEN own_n >= own_least AND own_deviation > 0
        THEN CAST(own_n * window_sum - own_total AS DOUBLE PRECISION) / own_n / own_deviation
    END AS own_z,
    {% part Relations/Parts/score-z %}
  FROM measured
  {{ fence | sql }}
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
  own_n AS pair_count,
  own_mean AS pair_mean,
  own_deviation AS pair_stddev,
  own_z AS pair_z_score,
  CASE WHEN own_n >= own_least THEN 1 ELSE 0 END AS has_history,
  {% part Relations/Parts/score-columns %}
FROM scored

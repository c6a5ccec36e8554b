{% comment %}
The places of the totals on days whose population changes, and their scores among all. Incremental only.
{% endcomment %}
WITH
{% part Relations/Parts/reached-populations %}
placed AS (
  SELECT score.place, score.window_sum, population.window_count, population.window_total, population.window_trillions,
    population.window_squares
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
others AS (
  SELECT
    placed.*,
    {% part Relations/Parts/score-others %}
  FROM placed
  {{ fence | sql }}
),
centred AS (
  SELECT
    others.*,
    {% part Relations/Parts/score-centre %}
  FROM others
  {{ fence | sql }}
),
measured AS (
  SELECT
    centred.*,
    {% part Relations/Parts/score-measures %}
  FROM centred
  {{ fence | sql }}
),
scored AS (
  SELECT
    measured.*,
    {% part Relations/Parts/score-z %}
  FROM measured
  {{ fence | sql }}
)
SELECT
  place,
  {% part Relations/Parts/score-columns %}
FROM scored

-- change population_score: Gives the totals of days whose population changes their new scores among all. They stay where they are:
--   only these columns change, and no index holds them.
-- before inv_pair_rolling_anomalies

{% if dialect == 'oracle' %}
MERGE INTO {{ 'inv_pair_rolling_anomalies' | table }} score
USING (
{% part Relations/Parts/population-scores %}
) made
ON (score.rowid = made.place)
WHEN MATCHED THEN UPDATE SET
  score.pop_mean = made.pop_mean,
  score.pop_stddev = made.pop_stddev,
  score.z_score = made.z_score,
  score.z_bucket = made.z_bucket
{% else %}
UPDATE {{ 'inv_pair_rolling_anomalies' | table }} score
SET
  pop_mean = {{ 'made.pop_mean' | cast: 'decimal(38,6)' }},
  pop_stddev = {{ 'made.pop_stddev' | cast: 'decimal(38,6)' }},
  z_score = {{ 'made.z_score' | cast: 'decimal(38,6)' }},
  z_bucket = made.z_bucket
FROM (
{% part Relations/Parts/population-scores %}
) made
{% if dialect == 'postgres' %}
WHERE score.ctid = made.place
{% else %}
WHERE score.rowid = made.place
{% endif %}
{% endif %}

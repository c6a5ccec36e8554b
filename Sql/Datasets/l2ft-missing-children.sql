{% comment %}
What is missing in the firings of chains: a required child that did not fire, a group of which none or several fired, a child that was tried
and failed. With the day of the firing and how long ago it was.
{% endcomment %}
{% capture age %}{{ 'firing.first_posting' | day_of | seconds_to: 'last_refresh.today' }} / 86400{% endcapture %}
WITH last_refresh AS (
  {% part Datasets/Parts/last-refresh %}
),
gap AS (
  SELECT
    parent_name,
    transfer_id,
    child_name AS missing,
    CASE WHEN child_failed = 1 THEN 'Tried and failed' ELSE 'Required child missing' END AS what
  FROM {{ 'chain_edge' | table }}
  WHERE xor_group IS NULL AND child_fired = 0 AND (is_required = 1 OR child_failed = 1)
  UNION ALL
  SELECT
    parent_name,
    transfer_id,
    xor_group,
    CASE
      WHEN SUM(child_fired) > 1 THEN 'Several of a group fired'
      WHEN MAX(child_failed) = 1 THEN 'Tried and failed'
      ELSE 'None of a group fired'
    END
  FROM {{ 'chain_edge' | table }}
  WHERE xor_group IS NOT NULL
    AND transfer_id IN (
      SELECT transfer_id
      FROM {{ 'chain_status' | table }}
      WHERE groups_unfired > 0 OR groups_overfired > 0 OR children_failed > 0
    )
  GROUP BY parent_name, transfer_id, xor_group
  HAVING SUM(child_fired) > 1 OR (SUM(child_fired) = 0 AND (MAX(is_required) = 1 OR MAX(child_failed) = 1))
)
SELECT
  gap.parent_name AS parent_chain_name,
  gap.transfer_id AS parent_transfer_id,
  {{ 'gap.missing' | in_words }} AS missing,
  gap.what,
  {{ 'firing.first_posting' | day_of }} AS parent_posting_day,
  firing.fired_amount AS parent_amount_money,
  {{ age | cast: 'bigint' }} AS age_days
FROM gap
CROSS JOIN last_refresh
JOIN {{ 'chain_status' | table }} firing
  ON firing.transfer_id = gap.transfer_id AND firing.parent_name = gap.parent_name

{% comment %}
The parents of few transfers are asked for one by one, which an EXISTS would answer by reading all legs.
{% endcomment %}
{{ with_recursive | sql }} link AS (
  SELECT leg.transfer_id, {{ 'leg.transfer_parent_id' | first_by_entry: 'leg.entry' }} AS transfer_parent_id
  FROM {{ 'descendant' | table }} reach
  {% join current_transactions as leg on %}
    leg.transfer_id = reach.transfer_id
  {% endjoin %}
  WHERE leg.transfer_parent_id IS NOT NULL
  GROUP BY leg.transfer_id
),
walk (transfer_id, transfer_parent_id, root_transfer_id, depth, is_looped) AS (
  SELECT
    link.transfer_id,
    link.transfer_parent_id,
    COALESCE(outside.root_transfer_id, link.transfer_parent_id),
    COALESCE(outside.depth, 0) + 1,
    CASE WHEN outside.link_kind = 'cycle' THEN 1 ELSE 0 END
  FROM link
  LEFT JOIN link above
    ON above.transfer_id = link.transfer_parent_id
  {% left_join transfer_link as outside on %}
    outside.transfer_id = link.transfer_parent_id
  {% endleft_join %}
  WHERE above.transfer_id IS NULL
{% part Relations/Parts/walk-of-links %}
SELECT
  walk.transfer_id,
  walk.transfer_parent_id,
  walk.root_transfer_id,
  walk.depth,
  CASE
    WHEN walk.is_looped = 1 THEN 'cycle'
    WHEN (
      SELECT MIN(leg.entry) FROM {{ 'current_transactions' | table }} leg WHERE leg.transfer_id = walk.transfer_parent_id
    ) IS NOT NULL THEN 'child'
    ELSE 'orphan'
  END AS link_kind
FROM walk
UNION ALL
SELECT unrolled.transfer_id, unrolled.transfer_parent_id, unrolled.root_transfer_id, unrolled.depth, 'cycle'
FROM unrolled

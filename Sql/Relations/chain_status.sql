{% comment %}
Whether each firing of a chain's parent has the children it needs. A group with a required member needs exactly one fired
member; a group without allows at most one.
{% endcomment %}
WITH entry AS (
  SELECT
    edge.parent_name,
    edge.transfer_id,
    edge.xor_group,
    CASE WHEN edge.xor_group IS NULL THEN edge.child_name END AS child_name,
    MAX(edge.is_required) AS is_required,
    SUM(edge.child_fired) AS fired
{% if incremental %}
  FROM {{ delta.firing | ident }} reach
  {{ 'chain_edge' | table | join_each: 'edge', 'edge.transfer_id = reach.transfer_id' }}
{% else %}
  FROM {{ 'chain_edge' | table }} edge
{% endif %}
  GROUP BY edge.parent_name, edge.transfer_id, edge.xor_group, CASE WHEN edge.xor_group IS NULL THEN edge.child_name END
),
firing AS (
  SELECT
    parent_name,
    transfer_id,
    SUM(is_required) AS required_total,
    SUM(CASE WHEN is_required = 1 AND fired > 0 THEN 1 ELSE 0 END) AS required_fired,
    SUM(CASE WHEN xor_group IS NOT NULL THEN 1 ELSE 0 END) AS groups_total,
    SUM(CASE WHEN xor_group IS NOT NULL AND is_required = 1 AND fired = 0 THEN 1 ELSE 0 END) AS groups_unfired,
    SUM(CASE WHEN xor_group IS NOT NULL AND fired > 1 THEN 1 ELSE 0 END) AS groups_overfired
  FROM entry
  GROUP BY parent_name, transfer_id
)
SELECT
  parent_name,
  transfer_id,
  required_total,
  required_fired,
  groups_unfired,
  groups_overfired,
  CASE
    WHEN required_total = 0 AND groups_total = 0 THEN 'No Required Children'
    WHEN required_fired >= required_total AND groups_overfired = 0 THEN 'Completed'
    ELSE 'Incomplete'
  END AS completion_status
FROM firing

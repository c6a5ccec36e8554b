{% comment %}
For each firing of a chain's parent and each of its declared children: did the child fire? Names are effective names.
{% endcomment %}
SELECT
  firing.effective_name AS parent_name,
  firing.transfer_id,
  chain.child_name,
  chain.is_required,
  chain.xor_group,
  CASE WHEN fired.transfer_parent_id IS NULL THEN 0 ELSE 1 END AS child_fired
{% if incremental %}
FROM {{ delta.firing | ident }} reach
{{ 'transfer_summary' | table | join_each: 'firing', 'firing.transfer_id = reach.transfer_id' }}
{% else %}
FROM {{ 'transfer_summary' | table }} firing
{% endif %}
JOIN {{ cfg_chain | ident }} chain
  ON chain.parent_name = firing.effective_name
LEFT JOIN (
  SELECT DISTINCT child.transfer_parent_id, child.effective_name
{% if incremental %}
  FROM {{ delta.firing | ident }} reach
  {{ 'transfer_summary' | table | join_each: 'child', 'child.transfer_parent_id = reach.transfer_id' }}
{% else %}
  FROM {{ 'transfer_summary' | table }} child
{% endif %}
  WHERE child.has_fired = 1 AND child.transfer_parent_id IS NOT NULL
) fired
  ON fired.transfer_parent_id = firing.transfer_id AND fired.effective_name = chain.child_name
WHERE firing.has_fired = 1

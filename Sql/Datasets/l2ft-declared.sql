{% comment %}
What the institution declares of each kind, and how much of it the data show.
{% endcomment %}
WITH used_rail AS (
  SELECT DISTINCT rail_name FROM {{ 'usage_count' | table }}
),
used_template AS (
  SELECT DISTINCT template_name FROM {{ 'usage_count' | table }} WHERE template_name IS NOT NULL
),
fired_entry AS (
  SELECT DISTINCT parent_name, child_name FROM {{ 'chain_edge' | table }} WHERE child_fired = 1
),
used_limit AS (
  SELECT DISTINCT account_parent_role, transfer_type, CASE WHEN amount_direction = 'Debit' THEN 'outbound' ELSE 'inbound' END AS direction
  FROM {{ 'usage_count' | table }}
),
declared AS (
  SELECT 'Rails' AS kind, COUNT(*) AS declared, COUNT(used_rail.rail_name) AS seen
  FROM {{ 'cfg_rail' | table }} rail
  LEFT JOIN used_rail ON used_rail.rail_name = rail.rail_name
  UNION ALL
  SELECT 'Transfer templates', COUNT(*), COUNT(used_template.template_name)
  FROM {{ 'cfg_template' | table }} template
  LEFT JOIN used_template ON used_template.template_name = template.template_name
  UNION ALL
  SELECT 'Chain entries', COUNT(*), COUNT(fired_entry.child_name)
  FROM {{ 'cfg_chain' | table }} entry
  LEFT JOIN fired_entry ON fired_entry.parent_name = entry.parent_name AND fired_entry.child_name = entry.child_name
  UNION ALL
  SELECT 'Limits', COUNT(*), COUNT(used_limit.transfer_type)
  FROM {{ 'cfg_limit' | table }} cap
  LEFT JOIN used_limit ON used_limit.account_parent_role = cap.parent_role
    AND used_limit.transfer_type = cap.transfer_type
    AND used_limit.direction = cap.direction
)
SELECT kind, declared, seen, declared - seen AS unseen
FROM declared

{% comment %}
Where the declaration and the data disagree, over the whole history. A dead rail is reported once and not again for each of
its keys. What a name goes with stands as it is, and in words.
{% endcomment %}
WITH nothing AS (
  SELECT {{ 'text(100)' | null_of }} AS detail{{ from_nothing | sql }}
),
used_rail AS (
  SELECT DISTINCT rail_name
  FROM {{ 'usage_count' | table }}
),
declared_type AS (
  SELECT transfer_type FROM {{ 'cfg_rail' | table }}
  UNION
  SELECT transfer_type FROM {{ 'cfg_template' | table }}
),
group_firing AS (
  SELECT parent_name, transfer_id, xor_group, MAX(is_required) AS must_fire, SUM(child_fired) AS fired
  FROM {{ 'chain_edge' | table }}
  WHERE xor_group IS NOT NULL
    AND transfer_id IN (SELECT transfer_id FROM {{ 'chain_status' | table }} WHERE groups_unfired > 0 OR groups_overfired > 0)
  GROUP BY parent_name, transfer_id, xor_group
),
mismatch AS (
  SELECT
    'Chain Orphans' AS check_type,
    edge.parent_name AS entity_a,
    edge.child_name AS entity_b,
    nothing.detail,
    COUNT(*) AS magnitude
  FROM {{ 'chain_edge' | table }} edge
  CROSS JOIN nothing
  WHERE edge.is_required = 1 AND edge.xor_group IS NULL AND edge.child_fired = 0
  GROUP BY edge.parent_name, edge.child_name, nothing.detail
  UNION ALL
  SELECT 'XOR Violations', violation.parent_name, violation.xor_group, violation.detail, COUNT(*)
  FROM (
    SELECT parent_name, xor_group, CASE WHEN fired = 0 THEN 'none fired' ELSE 'several fired' END AS detail
    FROM group_firing
    WHERE fired > 1 OR (fired = 0 AND must_fire = 1)
  ) violation
  GROUP BY violation.parent_name, violation.xor_group, violation.detail
  UNION ALL
  SELECT 'Failed Children', failure.parent_name, failure.child, nothing.detail, COUNT(*)
  FROM (
    SELECT parent_name, transfer_id, COALESCE(xor_group, child_name) AS child
    FROM {{ 'chain_edge' | table }}
    WHERE transfer_id IN (SELECT transfer_id FROM {{ 'chain_edge' | table }} WHERE child_failed = 1)
    GROUP BY parent_name, transfer_id, COALESCE(xor_group, child_name)
    HAVING MAX(child_fired) = 0 AND MAX(child_failed) = 1
  ) failure
  CROSS JOIN nothing
  GROUP BY failure.parent_name, failure.child, nothing.detail
  UNION ALL
  SELECT
    CASE link.link_kind WHEN 'cycle' THEN 'Parent Cycles' ELSE 'Missing Parents' END,
    summary.effective_name,
    nothing.detail,
    nothing.detail,
    COUNT(*)
  FROM {{ 'transfer_link' | table }} link
  JOIN {{ 'transfer_summary' | table }} summary
    ON summary.transfer_id = link.transfer_id
  CROSS JOIN nothing
  WHERE link.link_kind IN ('orphan', 'cycle')
  GROUP BY link.link_kind, summary.effective_name, nothing.detail
  UNION ALL
  SELECT 'Unknown Status', leg_usage.status, nothing.detail, nothing.detail, {{ 'SUM(leg_usage.leg_count)' | cast: 'bigint' }}
  FROM {{ 'usage_count' | table }} leg_usage
  CROSS JOIN nothing
  WHERE leg_usage.status NOT IN ('Posted', 'Pending', 'Failed')
  GROUP BY leg_usage.status, nothing.detail
  UNION ALL
  SELECT 'Unmatched Transfer Type', leg_usage.transfer_type, nothing.detail, nothing.detail,
    {{ 'SUM(leg_usage.leg_count)' | cast: 'bigint' }}
  FROM {{ 'usage_count' | table }} leg_usage
  CROSS JOIN nothing
  LEFT JOIN declared_type
    ON declared_type.transfer_type = leg_usage.transfer_type
  WHERE declared_type.transfer_type IS NULL
  GROUP BY leg_usage.transfer_type, nothing.detail
  UNION ALL
  SELECT 'Dead Rails', rail.rail_name, rail.transfer_type, rail.leg_shape, 1
  FROM {{ 'cfg_rail' | table }} rail
  WHERE rail.rail_name NOT IN (SELECT rail_name FROM used_rail)
  UNION ALL
  SELECT 'Dead Bundles Activity', bundle.rail_name, bundle.target, nothing.detail, 1
  FROM {{ 'cfg_bundle' | table }} bundle
  CROSS JOIN nothing
  WHERE NOT EXISTS (
    SELECT 1
    FROM {{ 'usage_count' | table }} leg_usage
    WHERE (bundle.target_template IS NULL AND (leg_usage.rail_name = bundle.target OR leg_usage.transfer_type = bundle.target))
      OR (leg_usage.template_name = bundle.target_template AND leg_usage.rail_name = bundle.target_leg_rail)
  )
  UNION ALL
  SELECT 'Dead Metadata Declarations', declared.rail_name, declared.metadata_key, nothing.detail, 1
  FROM {{ 'cfg_metadata_key' | table }} declared
  CROSS JOIN nothing
  WHERE declared.rail_name IN (SELECT rail_name FROM used_rail)
    AND NOT EXISTS (
      SELECT 1
      FROM {{ 'metadata_value' | table }} used
      WHERE used.rail_name = declared.rail_name AND used.metadata_key = declared.metadata_key
    )
  UNION ALL
  SELECT
    'Dead Limit Schedules',
    schedule.parent_role,
    schedule.transfer_type,
    {{ 'schedule.direction' | in_words }} || ' ' || {{ 'schedule.cap' | money_text }},
    1
  FROM {{ 'cfg_limit' | table }} schedule
  WHERE NOT EXISTS (
    SELECT 1
    FROM {{ 'usage_count' | table }} leg_usage
    WHERE leg_usage.amount_direction = CASE WHEN schedule.direction = 'inbound' THEN 'Credit' ELSE 'Debit' END
      AND leg_usage.account_parent_role = schedule.parent_role
      AND leg_usage.transfer_type = schedule.transfer_type
  )
)
SELECT
  check_type,
  entity_a,
  entity_b,
  detail,
  magnitude,
  CASE
    WHEN check_type IN ('Chain Orphans', 'XOR Violations', 'Failed Children') THEN 'File: chains › parent ' || entity_a
    WHEN check_type IN ('Missing Parents', 'Parent Cycles') THEN 'Feed: parents of transfers of ' || entity_a
    WHEN check_type = 'Unknown Status' THEN 'Feed: status of legs'
    WHEN check_type = 'Unmatched Transfer Type' THEN 'File: rails, or feed: transfer type ' || entity_a
    WHEN check_type = 'Dead Bundles Activity' THEN 'File: rails › ' || entity_a || ' › bundles activity'
    WHEN check_type = 'Dead Metadata Declarations' THEN 'File: rails › ' || entity_a || ' › metadata keys › ' || entity_b
    WHEN check_type = 'Dead Limit Schedules' THEN 'File: limit schedules › ' || entity_a || ' › ' || entity_b
    ELSE 'File: rails › ' || entity_a
  END AS mend_at,
  CASE WHEN check_type LIKE 'Dead%' THEN 1 ELSE 0 END AS is_dead,
  {{ 'entity_b' | in_words }} AS with_in_words
FROM mismatch

WITH current_leg AS ({{ current_legs | sql }})
SELECT DISTINCT child.transfer_parent_id, child.transfer_id, child.rail_name
FROM current_leg child
WHERE child.transfer_parent_id IS NOT NULL
  AND (child.transfer_parent_id = child.transfer_id
    OR NOT EXISTS (SELECT 1 FROM {{ 'transactions' | table }} parent WHERE parent.transfer_id = child.transfer_parent_id))
ORDER BY child.transfer_parent_id, child.transfer_id

SELECT child.transfer_id, child.transfer_parent_id
FROM {{ 'current_transactions' | table }} child
LEFT JOIN {{ 'current_transactions' | table }} parent ON parent.transfer_id = child.transfer_parent_id
WHERE child.transfer_parent_id IS NOT NULL AND parent.transfer_id IS NULL
ORDER BY child.transfer_id

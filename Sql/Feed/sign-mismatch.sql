WITH current_leg AS ({{ current_legs | sql }})
SELECT id, account_id, amount_direction, amount_money
FROM current_leg
WHERE NOT (
  (amount_direction = 'Credit' AND amount_money >= 0)
  OR (amount_direction = 'Debit' AND amount_money <= 0)
)
ORDER BY id

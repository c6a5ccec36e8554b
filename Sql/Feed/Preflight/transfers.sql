SELECT transfer_id, SUM(amount_money) AS net, COUNT(*) AS legs
FROM {{ 'current_transactions' | table }}
WHERE status = 'Posted' AND template_name IS NULL
GROUP BY transfer_id
HAVING COUNT(*) > 1 AND SUM(amount_money) <> 0
ORDER BY transfer_id

{% comment %}
The posted legs of a transfer must add up to what its rail or template declares. Not judged: transfers that are still
pending in part, and rails that declare nothing, because one leg is all they have.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
expected AS ({{ expected_nets | sql }}),
transfer AS (
  SELECT
    transfer_id,
    COALESCE(template_name, rail_name) AS effective_name,
    SUM(CASE WHEN status = 'Posted' THEN amount_money ELSE 0 END) AS net_amount,
    SUM(CASE WHEN status = 'Posted' THEN 1 ELSE 0 END) AS posted_legs
  FROM current_leg
  GROUP BY transfer_id, COALESCE(template_name, rail_name)
  HAVING SUM(CASE WHEN status = 'Pending' THEN 1 ELSE 0 END) = 0
)
SELECT transfer.transfer_id, transfer.effective_name, transfer.net_amount, expected.expected_net
FROM transfer
JOIN expected
  ON expected.effective_name = transfer.effective_name
WHERE transfer.posted_legs > 0 AND transfer.net_amount <> expected.expected_net
ORDER BY transfer.transfer_id

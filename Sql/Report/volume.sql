{% comment %}
What posted in the period, in current versions and without opening balances, as the dashboards count it. Gross is what the transfers moved:
the debits of each, its credits where it has no debit. Net is by how much the bank's internal accounts changed.
{% endcomment %}
SELECT
  COALESCE(SUM(leg_count), 0) AS legs,
  COUNT(*) AS transfers,
  COALESCE(SUM(moved), 0) AS gross,
  COALESCE(SUM(net), 0) AS net
FROM (
  SELECT
    transfer_id,
    COUNT(*) AS leg_count,
    COALESCE(SUM(CASE WHEN amount_direction = 'Debit' THEN -amount_money END), SUM(amount_money)) AS moved,
    SUM(CASE WHEN account_scope = 'internal' THEN amount_money ELSE 0 END) AS net
  FROM {{ 'current_transactions' | table }}
  WHERE status = 'Posted' AND origin <> 'OpeningBalance' AND posting >= $1 AND posting < $2
  GROUP BY transfer_id
) moved

{% comment %}
What posted in the period, in current versions. Gross counts a transfer once, by its largest leg; net is what its legs add up to.
{% endcomment %}
SELECT
  COALESCE(SUM(leg_count), 0) AS legs,
  COUNT(*) AS transfers,
  COALESCE(SUM(largest), 0) AS gross,
  COALESCE(SUM(net), 0) AS net
FROM (
  SELECT transfer_id, COUNT(*) AS leg_count, MAX(ABS(amount_money)) AS largest, SUM(amount_money) AS net
  FROM {{ 'current_transactions' | table }}
  WHERE status = 'Posted' AND posting >= $1 AND posting < $2
  GROUP BY transfer_id
) moved

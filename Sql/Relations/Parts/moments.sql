{% comment %}
What moves an account's totals: its posted legs, summed where they fall together (posted), those that open
it apart, and the ends of its business days. The FROM
of the balances (balance) follows.
{% endcomment %}
SELECT
  account_id,
  at_time,
  1 AS is_leg,
  {{ 'timestamp' | null_of }} AS business_day_start,
  {{ 'money' | null_of }} AS money,
  {{ 'text(20)' | null_of }} AS account_scope,
  {{ 'text(100)' | null_of }} AS account_parent_role,
  SUM(CASE WHEN is_opening = 0 AND amount_money > 0 THEN amount_money ELSE 0 END) AS credits,
  SUM(CASE WHEN is_opening = 0 AND amount_money < 0 THEN -amount_money ELSE 0 END) AS debits,
  SUM(1 - is_opening) AS legs,
  SUM(CASE WHEN is_opening = 1 THEN amount_money ELSE 0 END) AS opening_amount,
  SUM(is_opening) AS opening_legs,
  {{ 'sum' | null_of }} AS assumed_start,
  {{ 'timestamp' | null_of }} AS first_day_start,
  0 AS is_known
FROM posted
GROUP BY account_id, at_time
UNION ALL
SELECT
  balance.account_id,
  balance.business_day_end AS at_time,
  0 AS is_leg,
  balance.business_day_start,
  balance.money,
  balance.account_scope,
  balance.account_parent_role,
  0 AS credits,
  0 AS debits,
  0 AS legs,
  0 AS opening_amount,
  0 AS opening_legs,
  {{ 'sum' | null_of }} AS assumed_start,
  {{ 'timestamp' | null_of }} AS first_day_start,
  0 AS is_known

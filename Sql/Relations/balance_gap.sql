{% comment %}
On request: business days of internal accounts that begin later than all earlier ones of the account have ended.
{% endcomment %}
SELECT
  placed.account_id,
  placed.account_name,
  placed.account_role,
  placed.account_parent_role,
  placed.last_end AS gap_start,
  placed.business_day_start AS gap_end,
  placed.business_day_end
FROM (
  SELECT
    balance.account_id,
    balance.account_name,
    balance.account_role,
    balance.account_parent_role,
    balance.account_scope,
    balance.business_day_start,
    balance.business_day_end,
{% if incremental %}
    (
      SELECT MAX(earlier.business_day_end)
      FROM {{ 'current_daily_balances' | table }} earlier
      WHERE earlier.account_id = balance.account_id AND earlier.business_day_start < balance.business_day_start
    ) AS last_end
  FROM {{ delta.position_key | ident }} reach
  {{ 'current_daily_balances' | table
    | join_each: 'balance', 'balance.account_id = reach.account_id AND balance.business_day_start = reach.business_day_start' }}
{% else %}
    MAX(balance.business_day_end) OVER (
      PARTITION BY balance.account_id ORDER BY balance.business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS last_end
  FROM {{ 'current_daily_balances' | table }} balance
{% endif %}
  WHERE {{ check_balance_gaps | sql }}
) placed
WHERE placed.account_scope = 'internal' AND placed.last_end < placed.business_day_start

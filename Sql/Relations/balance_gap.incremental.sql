{% comment %}
The end of the days before is looked up per changed day.
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
    (
      SELECT MAX(earlier.business_day_end)
      FROM {{ 'current_daily_balances' | table }} earlier
      WHERE earlier.account_id = balance.account_id AND earlier.business_day_start < balance.business_day_start
    ) AS last_end
  FROM {{ 'position_key' | table }} reach
  {% join current_daily_balances as balance on %}
    balance.account_id = reach.account_id AND balance.business_day_start = reach.business_day_start
  {% endjoin %}
  WHERE {{ checks.balance_gaps | sql }}
) placed
{% part Relations/Parts/untold-gaps %}

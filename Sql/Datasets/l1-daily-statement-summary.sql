{% comment %}
Opening, movements and closing balance per account and business day.
{% endcomment %}
SELECT
  account_id,
  account_name,
  account_role,
  account_parent_role,
  account_scope,
  business_day_start,
  business_day_end,
  opening_balance,
  total_debits,
  total_credits,
  net_flow,
  leg_count,
  closing_balance_stored,
  closing_balance_recomputed,
  drift
FROM {{ 'daily_statement_summary' | table }}

{% comment %}
The legs of each account and day that a change reaches.
{% endcomment %}
WITH counted AS (
  SELECT
    told.account_id,
    told.business_day_start,
    told.business_day_end,
    told.leg_count AS told_count,
    told.debits AS told_debits,
    told.credits AS told_credits,
    COUNT(leg.id) AS loaded_count,
    COALESCE(SUM(CASE WHEN leg.amount_money < 0 THEN -leg.amount_money END), 0) AS loaded_debits,
    COALESCE(SUM(CASE WHEN leg.amount_money > 0 THEN leg.amount_money END), 0) AS loaded_credits
  FROM {{ 'changed_control' | table }} reach
  JOIN {{ 'control_totals' | table }} told
    ON told.account_id = reach.account_id AND told.business_day_start = reach.business_day_start
  {% left_join current_transactions as leg on %}
    leg.account_id = told.account_id
    AND leg.posting >= told.business_day_start
    AND leg.posting < told.business_day_end
    AND leg.status = 'Posted'
    AND leg.origin <> 'OpeningBalance'
  {% endleft_join %}
  GROUP BY told.account_id, told.business_day_start, told.business_day_end, told.leg_count, told.debits, told.credits
)
{% part Relations/Parts/control-difference %}

{% comment %}
The stored balance of a leaf account is the sum of everything posted to it before the end of the day. Legs and day ends
are merged in time order, so one running sum answers all days.
{% endcomment %}
WITH current_leg AS ({{ current_legs | sql }}),
current_balance AS ({{ current_balances | sql }}),
leaf AS (
  SELECT DISTINCT account_id
  FROM current_balance
  WHERE account_scope = 'internal'
    AND account_role NOT IN (SELECT account_parent_role FROM current_balance WHERE account_parent_role IS NOT NULL)
),
moment AS (
  SELECT balance.account_id, balance.business_day_end AS moment, 0 AS is_leg, 0 AS amount, balance.money, balance.business_day_start
  FROM current_balance balance
  UNION ALL
  SELECT leg.account_id, leg.posting, 1, leg.amount_money, NULL, NULL
  FROM current_leg leg
  WHERE leg.status = 'Posted'
),
running AS (
  SELECT
    moment.account_id,
    moment.is_leg,
    moment.money,
    moment.business_day_start,
    SUM(moment.amount) OVER (
      PARTITION BY moment.account_id ORDER BY moment.moment, moment.is_leg ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS computed
  FROM moment
  JOIN leaf
    ON leaf.account_id = moment.account_id
)
SELECT account_id, business_day_start, money AS stored_balance, computed AS computed_balance
FROM running
WHERE is_leg = 0 AND money <> computed
ORDER BY account_id, business_day_start

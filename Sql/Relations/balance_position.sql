{% comment %}
One pass per account over its posted legs and the ends of its business days in time order gives the running totals at each
end. A day's end comes before the legs of the same instant, so those count for the next day.
{% endcomment %}
WITH moment AS (
{% if incremental %}
  SELECT
    base.account_id,
    base.business_day_end AS at_time,
    0 AS is_leg,
    base.business_day_start,
    base.credits_to_date AS credits,
    base.debits_to_date AS debits,
    base.legs_to_date AS legs,
    1 AS is_known
  FROM {{ delta.position_base | ident }} base
  UNION ALL
{% endif %}
  SELECT
    leg.account_id,
    leg.posting AS at_time,
    1 AS is_leg,
    {{ 'timestamp' | null_of }} AS business_day_start,
    CASE WHEN leg.amount_money > 0 THEN leg.amount_money ELSE 0 END AS credits,
    CASE WHEN leg.amount_money < 0 THEN -leg.amount_money ELSE 0 END AS debits,
    1 AS legs,
    0 AS is_known
  FROM {{ 'current_transactions' | table }} leg
{% if incremental %}
  JOIN {{ delta.position_scope | ident }} reach
    ON reach.account_id = leg.account_id
  LEFT JOIN {{ delta.position_base | ident }} base
    ON base.account_id = leg.account_id
  WHERE leg.status = 'Posted'
    AND leg.posting >= COALESCE(base.business_day_end, {{ beginning | literal }})
{% else %}
  WHERE leg.status = 'Posted'
{% endif %}
  UNION ALL
  SELECT
    balance.account_id,
    balance.business_day_end AS at_time,
    0 AS is_leg,
    balance.business_day_start,
    0 AS credits,
    0 AS debits,
    0 AS legs,
    0 AS is_known
  FROM {{ 'current_daily_balances' | table }} balance
{% if incremental %}
  JOIN {{ delta.position_key | ident }} reach
    ON reach.account_id = balance.account_id AND reach.business_day_start = balance.business_day_start
{% endif %}
),
running AS (
  SELECT
    account_id,
    at_time,
    is_leg,
    is_known,
    business_day_start,
    SUM(credits) OVER (
      PARTITION BY account_id ORDER BY at_time, is_leg, business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS credits_to_date,
    SUM(debits) OVER (
      PARTITION BY account_id ORDER BY at_time, is_leg, business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS debits_to_date,
    SUM(legs) OVER (
      PARTITION BY account_id ORDER BY at_time, is_leg, business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS legs_to_date
  FROM moment
),
position AS (
  SELECT
    running.account_id,
    running.business_day_start,
    running.at_time AS business_day_end,
    running.is_known,
    LAG(running.business_day_start) OVER (PARTITION BY running.account_id ORDER BY running.at_time, running.business_day_start)
      AS opening_start,
    LAG(running.credits_to_date) OVER (PARTITION BY running.account_id ORDER BY running.at_time, running.business_day_start)
      AS opening_credits,
    LAG(running.debits_to_date) OVER (PARTITION BY running.account_id ORDER BY running.at_time, running.business_day_start)
      AS opening_debits,
    LAG(running.legs_to_date) OVER (PARTITION BY running.account_id ORDER BY running.at_time, running.business_day_start)
      AS opening_legs,
    running.credits_to_date,
    running.debits_to_date,
    running.legs_to_date
  FROM running
  WHERE running.is_leg = 0
)
SELECT
  position.account_id,
  position.business_day_start,
  position.business_day_end,
  opening.money AS opening_balance,
  COALESCE(position.opening_credits, 0) AS opening_credits,
  COALESCE(position.opening_debits, 0) AS opening_debits,
  COALESCE(position.opening_legs, 0) AS opening_legs,
  position.credits_to_date,
  position.debits_to_date,
  position.legs_to_date
FROM position
LEFT JOIN {{ 'current_daily_balances' | table }} opening
  ON opening.account_id = position.account_id AND opening.business_day_start = position.opening_start
WHERE position.is_known = 0

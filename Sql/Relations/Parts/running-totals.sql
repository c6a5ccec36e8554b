{% comment %}
From what happens on each account in time order (moment: legs and the ends of business days) to the totals at each end. A day's end
comes before the legs of the same instant, so those count for the next day.
{% endcomment %}
running AS (
  SELECT
    account_id,
    at_time,
    is_leg,
    is_known,
    business_day_start,
    money,
    account_scope,
    account_parent_role,
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
    account_id,
    business_day_start,
    at_time AS business_day_end,
    is_known,
    money,
    account_scope,
    account_parent_role,
    LAG(business_day_start) OVER (PARTITION BY account_id ORDER BY at_time, is_leg, business_day_start) AS opening_day_start,
    LAG(money) OVER (PARTITION BY account_id ORDER BY at_time, is_leg, business_day_start) AS opening_balance,
    LAG(credits_to_date) OVER (PARTITION BY account_id ORDER BY at_time, is_leg, business_day_start) AS opening_credits,
    LAG(debits_to_date) OVER (PARTITION BY account_id ORDER BY at_time, is_leg, business_day_start) AS opening_debits,
    LAG(legs_to_date) OVER (PARTITION BY account_id ORDER BY at_time, is_leg, business_day_start) AS opening_legs,
    credits_to_date,
    debits_to_date,
    legs_to_date
  FROM running
  WHERE is_leg = 0
)
SELECT
  account_id,
  business_day_start,
  business_day_end,
  account_scope,
  account_parent_role,
  money,
  opening_day_start,
  opening_balance,
  COALESCE(opening_credits, 0) AS opening_credits,
  COALESCE(opening_debits, 0) AS opening_debits,
  COALESCE(opening_legs, 0) AS opening_legs,
  credits_to_date,
  debits_to_date,
  legs_to_date
FROM position
WHERE is_known = 0

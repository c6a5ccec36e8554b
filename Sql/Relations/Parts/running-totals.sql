{% comment %}
From what happens on each account in time order (moment: legs and the ends of business days) to the totals at each end. A day's end
comes before the legs of the same instant, so those count for the next day. What an account held before its first leg comes from rows of
origin OpeningBalance; without one, its first stored balance is taken to be right.
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
    ) AS legs_to_date,
    SUM(opening_amount) OVER (
      PARTITION BY account_id ORDER BY at_time, is_leg, business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS opening_amount,
    SUM(opening_legs) OVER (
      PARTITION BY account_id ORDER BY at_time, is_leg, business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS opening_rows,
    assumed_start,
    first_day_start
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
    legs_to_date,
    opening_amount,
    FIRST_VALUE(
      CASE
        WHEN assumed_start IS NOT NULL THEN assumed_start
        WHEN opening_rows = 0 THEN money - credits_to_date + debits_to_date
        ELSE 0
      END
    ) OVER (
      PARTITION BY account_id ORDER BY at_time, is_leg, business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS assumed_start,
    FIRST_VALUE(COALESCE(first_day_start, business_day_start)) OVER (
      PARTITION BY account_id ORDER BY at_time, is_leg, business_day_start ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS first_day_start
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
  legs_to_date,
  opening_amount,
  assumed_start,
  first_day_start
FROM position
WHERE is_known = 0

{% comment %}
One pass per account over its posted legs and the ends of its business days in time order gives the running totals at each
end. A day's end comes before the legs of the same instant, so those count for the next day. The legs of a calendar day count
together, as of its first instant, unless a business day of the account ends within it. An incremental refresh reads the legs of each
account from its own first change on.
{% endcomment %}
{% capture since_base %}one.account_id = reach.account_id
      AND one.posting >= COALESCE(base.business_day_end, {{ beginning | literal }}){% endcapture %}
WITH part_day AS (
  SELECT balance.account_id, {{ 'balance.business_day_end' | day_of }} AS calendar_day
{% if incremental %}
  FROM {{ delta.position_key | ident }} reach
  {{ 'current_daily_balances' | table
    | join_each: 'balance', 'balance.account_id = reach.account_id AND balance.business_day_start = reach.business_day_start' }}
{% else %}
  FROM {{ 'current_daily_balances' | table }} balance
{% endif %}
  WHERE balance.business_day_end <> {{ 'balance.business_day_end' | day_of }}
{% if incremental %}
  UNION ALL
  SELECT base.account_id, {{ 'base.business_day_end' | day_of }}
  FROM {{ delta.position_base | ident }} base
  WHERE base.business_day_end <> {{ 'base.business_day_end' | day_of }}
{% endif %}
),
posted AS (
  SELECT
    leg.account_id,
    CASE
      WHEN (leg.account_id, leg.calendar_day) IN (SELECT account_id, calendar_day FROM part_day) THEN leg.posting
      ELSE leg.calendar_day
    END AS at_time,
    leg.amount_money
  FROM (
{% if incremental %}
    SELECT one.account_id, one.posting, one.amount_money, {{ 'one.posting' | day_of }} AS calendar_day
    FROM {{ delta.position_scope | ident }} reach
    LEFT JOIN {{ delta.position_base | ident }} base
      ON base.account_id = reach.account_id
    JOIN (SELECT DISTINCT account_id FROM {{ delta.position_key | ident }}) held
      ON held.account_id = reach.account_id
    {{ 'current_transactions' | table | join_each: 'one', since_base }}
    WHERE one.status = 'Posted'
{% else %}
    SELECT one.account_id, one.posting, one.amount_money, {{ 'one.posting' | day_of }} AS calendar_day
    FROM {{ 'current_transactions' | table }} one
    WHERE one.status = 'Posted'
{% endif %}
  ) leg
),
moment AS (
{% if incremental %}
  SELECT
    base.account_id,
    base.business_day_end AS at_time,
    0 AS is_leg,
    base.business_day_start,
    base.money,
    base.account_parent_role,
    base.credits_to_date AS credits,
    base.debits_to_date AS debits,
    base.legs_to_date AS legs,
    1 AS is_known
  FROM {{ delta.position_base | ident }} base
  UNION ALL
{% endif %}
  SELECT
    account_id,
    at_time,
    1 AS is_leg,
    {{ 'timestamp' | null_of }} AS business_day_start,
    {{ 'decimal(20,2)' | null_of }} AS money,
    {{ 'text(100)' | null_of }} AS account_parent_role,
    COALESCE(SUM(CASE WHEN amount_money > 0 THEN amount_money END), 0) AS credits,
    COALESCE(SUM(CASE WHEN amount_money < 0 THEN -amount_money END), 0) AS debits,
    COUNT(*) AS legs,
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
    balance.account_parent_role,
    0 AS credits,
    0 AS debits,
    0 AS legs,
    0 AS is_known
{% if incremental %}
  FROM {{ delta.position_key | ident }} reach
  {{ 'current_daily_balances' | table
    | join_each: 'balance', 'balance.account_id = reach.account_id AND balance.business_day_start = reach.business_day_start' }}
{% else %}
  FROM {{ 'current_daily_balances' | table }} balance
{% endif %}
),
running AS (
  SELECT
    account_id,
    at_time,
    is_leg,
    is_known,
    business_day_start,
    money,
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
    account_parent_role,
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
  account_parent_role,
  money,
  opening_balance,
  COALESCE(opening_credits, 0) AS opening_credits,
  COALESCE(opening_debits, 0) AS opening_debits,
  COALESCE(opening_legs, 0) AS opening_legs,
  credits_to_date,
  debits_to_date,
  legs_to_date
FROM position
WHERE is_known = 0

{% comment %}
The legs of each account are read from its own first change on, behind the last total that does not change.
{% endcomment %}
WITH part_day AS (
  SELECT balance.account_id, {{ 'balance.business_day_end' | day_of }} AS calendar_day
  FROM {{ 'position_key' | table }} reach
  {% join current_daily_balances as balance on %}
    balance.account_id = reach.account_id AND balance.business_day_start = reach.business_day_start
  {% endjoin %}
  WHERE balance.business_day_end <> {{ 'balance.business_day_end' | day_of }}
  UNION ALL
  SELECT base.account_id, {{ 'base.business_day_end' | day_of }}
  FROM {{ 'position_base' | table }} base
  WHERE base.business_day_end <> {{ 'base.business_day_end' | day_of }}
),
posted AS (
  SELECT
    leg.account_id,
    CASE
      WHEN (leg.account_id, leg.calendar_day) IN (SELECT account_id, calendar_day FROM part_day) THEN leg.posting
      ELSE leg.calendar_day
    END AS at_time,
    leg.amount_money,
    CASE WHEN leg.origin = 'OpeningBalance' THEN 1 ELSE 0 END AS is_opening
  FROM (
    SELECT one.account_id, one.posting, one.amount_money, one.origin, {{ 'one.posting' | day_of }} AS calendar_day
    FROM {{ 'position_scope' | table }} reach
    LEFT JOIN {{ 'position_base' | table }} base
      ON base.account_id = reach.account_id
    JOIN (SELECT DISTINCT account_id FROM {{ 'position_key' | table }}) held
      ON held.account_id = reach.account_id
    {% join current_transactions as one on %}
      one.account_id = reach.account_id
      AND one.posting >= COALESCE(base.business_day_end, {{ beginning | literal }})
    {% endjoin %}
    WHERE one.status = 'Posted'
  ) leg
),
moment AS (
  SELECT
    base.account_id,
    base.business_day_end AS at_time,
    0 AS is_leg,
    base.business_day_start,
    base.money,
    base.account_scope,
    base.account_parent_role,
    base.credits_to_date AS credits,
    base.debits_to_date AS debits,
    base.legs_to_date AS legs,
    base.opening_amount,
    0 AS opening_legs,
    base.assumed_start,
    base.first_day_start,
    1 AS is_known
  FROM {{ 'position_base' | table }} base
  UNION ALL
  {% part Relations/Parts/moments %}
  FROM {{ 'position_key' | table }} reach
  {% join current_daily_balances as balance on %}
    balance.account_id = reach.account_id AND balance.business_day_start = reach.business_day_start
  {% endjoin %}
),
{% part Relations/Parts/running-totals %}

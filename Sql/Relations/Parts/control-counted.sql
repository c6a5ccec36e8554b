{% comment %}
What was told, with the Posted legs (legs, in their current versions) of each account and day, however long the day is: running totals at
its two ends.
{% endcomment %}
boundary AS (
  SELECT account_id, business_day_start AS at_time
  FROM {{ 'control_totals' | table }}
  UNION
  SELECT account_id, business_day_end
  FROM {{ 'control_totals' | table }}
),
moment AS (
  SELECT account_id, at_time, 0 AS is_leg, 0 AS legs, 0 AS debits, 0 AS credits
  FROM boundary
  UNION ALL
  SELECT
    leg.account_id,
    leg.posting,
    1,
    1,
    CASE WHEN leg.amount_money < 0 THEN -leg.amount_money ELSE 0 END,
    CASE WHEN leg.amount_money > 0 THEN leg.amount_money ELSE 0 END
  FROM {{ legs | sql }} leg
  WHERE leg.status = 'Posted' AND leg.origin <> 'OpeningBalance' AND leg.account_id IN (SELECT account_id FROM boundary)
),
running AS (
  SELECT
    account_id,
    at_time,
    is_leg,
    SUM(legs) OVER (PARTITION BY account_id ORDER BY at_time, is_leg ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS legs,
    SUM(debits) OVER (PARTITION BY account_id ORDER BY at_time, is_leg ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS debits,
    SUM(credits) OVER (PARTITION BY account_id ORDER BY at_time, is_leg ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS credits
  FROM moment
),
counted AS (
  SELECT
    told.account_id,
    told.business_day_start,
    told.business_day_end,
    told.leg_count AS told_count,
    told.debits AS told_debits,
    told.credits AS told_credits,
    closing.legs - opening.legs AS loaded_count,
    closing.debits - opening.debits AS loaded_debits,
    closing.credits - opening.credits AS loaded_credits
  FROM {{ 'control_totals' | table }} told
  JOIN running opening
    ON opening.account_id = told.account_id AND opening.at_time = told.business_day_start AND opening.is_leg = 0
  JOIN running closing
    ON closing.account_id = told.account_id AND closing.at_time = told.business_day_end AND closing.is_leg = 0
)

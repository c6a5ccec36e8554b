-- relation trial_balance_day: What all accounts gained on a calendar day, internal and external ones apart, and the part of it that
--   one-leg rails, templates with such rails and opening balances moved, which have no other side on that day. The rest adds up to zero. Only Posted legs count. Legs of one
--   transfer on both sides of midnight leave a difference on two days that cancel each other.
-- grain: one row per calendar day with Posted legs
-- key (posted_date)
-- column posted_date timestamp: the day
-- column leg_count bigint: how many legs
-- column internal_change sum: what internal accounts gained
-- column external_change sum: what external accounts gained
-- column one_leg_change sum: the part of both that rails with one leg, and templates that have such rails, moved
-- column opening_change sum: the part of both that is opening balances
-- reached by any change
-- made from old rows

SELECT
  part.posted_date,
  SUM(part.leg_count) AS leg_count,
  SUM(CASE WHEN part.account_scope = 'internal' THEN part.amount ELSE 0 END) AS internal_change,
  SUM(CASE WHEN part.account_scope = 'internal' THEN 0 ELSE part.amount END) AS external_change,
  SUM(CASE WHEN part.is_opening = 1 OR ({% part Relations/Parts/two-sided %}) THEN 0 ELSE part.amount END) AS one_leg_change,
  SUM(CASE WHEN part.is_opening = 1 THEN part.amount ELSE 0 END) AS opening_change
FROM (
  SELECT
    {{ 'leg.posting' | day_of }} AS posted_date,
    leg.rail_name,
    leg.template_name,
    leg.account_scope,
    CASE WHEN leg.origin = 'OpeningBalance' THEN 1 ELSE 0 END AS is_opening,
    COUNT(*) AS leg_count,
    SUM(leg.amount_money) AS amount
  FROM {{ 'current_transactions' | table }} leg
  WHERE leg.status = 'Posted'
  GROUP BY
    {{ 'leg.posting' | day_of }},
    leg.rail_name,
    leg.template_name,
    leg.account_scope,
    CASE WHEN leg.origin = 'OpeningBalance' THEN 1 ELSE 0 END
) part
LEFT JOIN {{ 'cfg_rail' | table }} rail
  ON rail.rail_name = part.rail_name
LEFT JOIN {{ 'cfg_template' | table }} template
  ON template.template_name = part.template_name
GROUP BY part.posted_date

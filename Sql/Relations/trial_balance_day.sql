-- relation trial_balance_day: What all accounts gained on a calendar day, internal and external ones apart, and the part of it that
--   one-leg rails and opening balances moved, which have no other side. The rest adds up to zero. Only Posted legs count. Legs of one
--   transfer on both sides of midnight leave a difference on two days that cancel each other.
-- grain: one row per calendar day with Posted legs
-- key (posted_date)
-- column posted_date timestamp: the day
-- column leg_count bigint: how many legs
-- column internal_change decimal(38,2): what internal accounts gained
-- column external_change decimal(38,2): what external accounts gained
-- column one_leg_change decimal(38,2): the part of both that rails with one leg moved
-- column opening_change decimal(38,2): the part of both that is opening balances
-- reached by any change
-- made from old rows

SELECT
  {{ 'leg.posting' | day_of }} AS posted_date,
  COUNT(*) AS leg_count,
  SUM(CASE WHEN leg.account_scope = 'internal' THEN leg.amount_money ELSE 0 END) AS internal_change,
  SUM(CASE WHEN leg.account_scope = 'internal' THEN 0 ELSE leg.amount_money END) AS external_change,
  SUM(CASE WHEN leg.origin <> 'OpeningBalance' AND rail.leg_shape LIKE '1-leg%' THEN leg.amount_money ELSE 0 END) AS one_leg_change,
  SUM(CASE WHEN leg.origin = 'OpeningBalance' THEN leg.amount_money ELSE 0 END) AS opening_change
FROM {{ 'current_transactions' | table }} leg
LEFT JOIN {{ 'cfg_rail' | table }} rail
  ON rail.rail_name = leg.rail_name
WHERE leg.status = 'Posted'
GROUP BY {{ 'leg.posting' | day_of }}

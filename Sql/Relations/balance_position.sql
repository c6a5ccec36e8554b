-- relation balance_position: What had been posted on an account before each of its business days ended. Windows are half-open: a
--   leg at the very end of a day belongs to the next. One pass per account over its posted legs and the ends of its business days
--   in time order gives the running totals at each end. The legs of a calendar day count together, as of its first instant, unless
--   a business day of the account ends within it. What the account held before the first leg is delivered, or assumed.
-- grain: one row per account and business day: totals of all posted legs before its end, and before the end of the day before it
-- key (account_id, business_day_start)
-- column account_id text(255): the account
-- column business_day_start timestamp: when the business day begins
-- column business_day_end timestamp: the first moment after the business day
-- column account_scope text(20): internal or external
-- column account_parent_role text(100): the role of the account that it rolls up to
-- column money money: the stored balance
-- column opening_day_start timestamp: when the day before began; null when there is none
-- column opening_balance money: the stored balance of the day before; null when there is none
-- column opening_credits sum: all credits up to the end of the day before
-- column opening_debits sum: all debits up to then, as a positive amount
-- column opening_legs bigint: all legs up to then
-- column credits_to_date sum: all credits up to the end of the day
-- column debits_to_date sum: all debits up to then, as a positive amount
-- column legs_to_date bigint: all legs up to then
-- column opening_amount sum: what the account held before its first leg, as rows of origin OpeningBalance say; those are in no
--   other total
-- column assumed_start sum: what it held then for all one knows, when no such row says so up to the end of its first business
--   day: its first stored balance less the legs up to there; of leaf accounts alone
-- column first_day_start timestamp: when the first business day of the account begins
-- index position_account_day (account_id, business_day_start): finds the days that a refresh replaces
-- index position_account_end (account_id, business_day_end): the days of an account from a moment on
-- reached by position_key using (account_id, business_day_start)

WITH part_day AS (
  SELECT balance.account_id, {{ 'balance.business_day_end' | day_of }} AS calendar_day
  FROM {{ 'current_daily_balances' | table }} balance
  WHERE balance.business_day_end <> {{ 'balance.business_day_end' | day_of }}
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
    FROM {{ 'current_transactions' | table }} one
    WHERE one.status = 'Posted'
  ) leg
),
moment AS (
  {% part Relations/Parts/moments %}
  FROM {{ 'current_daily_balances' | table }} balance
),
{% part Relations/Parts/running-totals %}

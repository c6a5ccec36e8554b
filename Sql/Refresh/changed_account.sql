-- scratch changed_account: Accounts whose latest name or role may have changed, and a moment before which none of their balances is
--   the latest.

SELECT account_id, MAX(since) AS since
FROM (
  SELECT account_id, {{ beginning | literal }} AS since
  FROM {{ 'changed_leg' | table }}
  UNION ALL
  SELECT account_id, business_day_start
  FROM {{ 'new_balance' | table }}
) part
GROUP BY account_id

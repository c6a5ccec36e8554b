-- relation account_activity: How many legs each account posted on each calendar day. Opening balances are no activity.
-- grain: one row per account and calendar day with Posted legs
-- key (account_id, activity_date)
-- column account_id text(255): the account
-- column activity_date timestamp: the day
-- column leg_count bigint: how many legs
-- index account_activity_key (account_id, activity_date): finds the days that a refresh replaces; the last day of an account
-- reached by made using (account_id, activity_date)
-- made from old rows
-- keeps leg_count > 0

SELECT account_id, {{ 'posting' | day_of }} AS activity_date, COUNT(*) AS leg_count
FROM {{ 'current_transactions' | table }}
WHERE status = 'Posted' AND origin <> 'OpeningBalance'
GROUP BY account_id, {{ 'posting' | day_of }}
